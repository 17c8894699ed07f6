"""Widens to a signed type before it subtracts; 16 bits hold every difference from -255 to 255."""

import numpy as np


def changed(before, after, limit=30):
    difference = after.astype(np.int16) - before.astype(np.int16)
    return int((np.abs(difference) > limit).sum())
