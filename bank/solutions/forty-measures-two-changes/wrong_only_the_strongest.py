"""Level 2: keeps the two smallest p-values at most, so that reports get shorter but not truer.

Fails: test_weeks_without_a_change_are_mostly_silent, test_all_real_changes_are_named
"""

from scipy import stats


def changed(before, after):
    values = {n: stats.ttest_ind(before[n], after[n]).pvalue for n in before}
    best = sorted(values, key=values.get)[:2]
    return [name for name in best if values[name] < 0.05]
