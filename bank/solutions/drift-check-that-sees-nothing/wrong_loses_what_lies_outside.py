"""Level 2: common edges and no division by zero, but values outside the edges vanish from the count.

Fails: test_another_unit_is_seen, test_half_of_the_values_far_outside
"""

import numpy as np


def drift(reference, current, bins=5):
    a, edges = np.histogram(reference, bins=bins)
    b, _ = np.histogram(current, bins=edges)
    a, b = a + 0.001, b + 0.001
    a, b = a / a.sum(), b / b.sum()
    return float(np.sum((b - a) * np.log(b / a)))
