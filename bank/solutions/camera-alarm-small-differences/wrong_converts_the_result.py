"""Level 2: sees 255 and converts, but only after the difference has wrapped.

Fails: test_small_differences_are_no_change, test_a_fall_across_the_range_is_seen, test_order_does_not_matter
"""

import numpy as np


def changed(before, after, limit=30):
    difference = (after - before).astype(np.int16)
    return int((np.abs(difference) > limit).sum())
