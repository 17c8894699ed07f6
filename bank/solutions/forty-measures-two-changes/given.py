"""The code of the prompt: 40 chances of one in 20 to name a measure that did not change.

Fails: test_weeks_without_a_change_are_mostly_silent
"""

from scipy import stats


def changed(before, after):
    """The measures that the release has changed."""
    names = []
    for name in before:
        test = stats.ttest_ind(before[name], after[name])
        if test.pvalue < 0.05:
            names.append(name)
    return names
