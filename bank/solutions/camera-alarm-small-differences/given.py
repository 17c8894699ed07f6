"""The code of the prompt: a difference of eight bits without a sign wraps round.

Fails: test_small_differences_are_no_change, test_a_fall_across_the_range_is_seen, test_order_does_not_matter
"""

import numpy as np


def changed(before, after, limit=30):
    return int((np.abs(after - before) > limit).sum())


before = np.array([[120, 121], [119, 120]], dtype=np.uint8)
after = np.array([[119, 121], [120, 118]], dtype=np.uint8)
print(changed(before, after))
