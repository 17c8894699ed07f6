"""Compares all pairs in blocks of stops, so that memory is bounded by the block.

The largest array holds block × depots × 2 floats: 2,000 × 500 × 2 × 8 bytes are 16 MB.
"""

import numpy as np

BLOCK = 2_000


def nearest(stops, depots):
    result = np.empty(len(stops), dtype=np.intp)
    for start in range(0, len(stops), BLOCK):
        block = stops[start : start + BLOCK]
        difference = block[:, None, :] - depots[None, :, :]
        squares = (difference**2).sum(axis=2)
        result[start : start + BLOCK] = squares.argmin(axis=1)
    return result
