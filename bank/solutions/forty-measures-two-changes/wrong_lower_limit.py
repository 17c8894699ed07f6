"""Level 2: suspects chance and lowers the limit by feel, without regard to 40 tests.

Fails: test_weeks_without_a_change_are_mostly_silent
"""

from scipy import stats


def changed(before, after):
    return [n for n in before if stats.ttest_ind(before[n], after[n]).pvalue < 0.01]
