"""The code of the prompt: each side gets bins of its own, so that no shift can be seen.

Fails: test_a_shift_is_seen, test_another_unit_is_seen, test_the_result_is_always_finite
"""

import numpy as np


def drift(reference, current, bins=5):
    a, _ = np.histogram(reference, bins=bins)
    b, _ = np.histogram(current, bins=bins)
    a, b = a / a.sum(), b / b.sum()
    return float(np.sum((b - a) * np.log(b / a)))


age = np.repeat([20.0, 30.0, 40.0, 50.0, 60.0], [1, 3, 3, 2, 1])
print(drift(age, age), drift(age, age + 15), drift(age, age / 12))
