"""Judges all tests of a report together, so that few of the named measures are chance."""

import numpy as np
from scipy import stats


def changed(before, after):
    """The measures that the release has changed; at most 5% of those named are expected false."""
    names = list(before)
    tests = [stats.ttest_ind(before[n], after[n], equal_var=False) for n in names]
    adjusted = stats.false_discovery_control([test.pvalue for test in tests])
    return [names[i] for i in np.flatnonzero(adjusted < 0.05)]
