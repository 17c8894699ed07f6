"""Level 2: pairs starts and ends, but drops stretches of exactly the length asked for.

Fails: test_the_example, test_exactly_as_long_as_asked, test_a_lost_reading_ends_a_stretch,
test_agrees_with_a_plain_loop, test_a_month_of_readings
"""

import numpy as np


def stretches(pressure, limit, seconds):
    above = np.concatenate(([False], pressure > limit, [False]))
    rows = np.flatnonzero(above[1:] != above[:-1]).reshape(-1, 2)
    return rows[rows[:, 1] - rows[:, 0] > seconds]
