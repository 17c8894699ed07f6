"""Level 2: inner stretches only; one at the first or last reading is cut away before pairing.

Fails: test_the_example, test_a_stretch_at_the_first_reading, test_above_all_the_time,
test_agrees_with_a_plain_loop, test_a_month_of_readings
"""

import numpy as np


def stretches(pressure, limit, seconds):
    change = np.diff((pressure > limit).astype(int))
    starts, stops = np.flatnonzero(change == 1) + 1, np.flatnonzero(change == -1) + 1
    if len(stops) and len(starts):
        stops = stops[stops > starts[0]]
    starts = starts[: len(stops)]
    stops = stops[: len(starts)]
    rows = np.column_stack([starts, stops])
    return rows[rows[:, 1] - rows[:, 0] >= seconds]
