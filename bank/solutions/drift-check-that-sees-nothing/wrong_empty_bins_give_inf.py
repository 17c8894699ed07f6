"""Level 2: common edges with open ends, but an empty bin yields infinity or nan.

Fails: test_the_result_is_always_finite, test_another_unit_is_seen, test_a_shift_is_seen
"""

import numpy as np


def drift(reference, current, bins=5):
    edges = np.histogram_bin_edges(reference, bins=bins)
    edges[0], edges[-1] = -np.inf, np.inf
    a, b = (np.histogram(values, bins=edges)[0] for values in (reference, current))
    a, b = a / a.sum(), b / b.sum()
    return float(np.sum((b - a) * np.log(b / a)))
