"""Level 2: takes a type with a sign, but one in which 200 does not fit.

Fails: test_a_fall_across_the_range_is_seen, test_a_rise_across_the_range_is_seen
"""

import numpy as np


def changed(before, after, limit=30):
    difference = after.astype(np.int8) - before.astype(np.int8)
    return int((np.abs(difference) > limit).sum())
