"""Pads one false on each side, so that every stretch has a rise and a fall, and pairs them."""

import numpy as np


def stretches(pressure, limit, seconds):
    above = np.concatenate(([False], pressure > limit, [False]))
    changes = np.flatnonzero(above[1:] != above[:-1])
    rows = changes.reshape(-1, 2)
    return rows[rows[:, 1] - rows[:, 0] >= seconds]
