"""Level 2: blames rounding and clips the variance, so that nan becomes an equally wrong 0.

Fails: test_a_small_spread_on_a_large_number, test_a_constant_added_changes_nothing, test_chunks_may_be_cut_anywhere
"""

import numpy as np


class Spread:
    def __init__(self):
        self.n, self.total, self.squares = 0, 0.0, 0.0

    def add(self, chunk):
        self.n += len(chunk)
        self.total += chunk.sum()
        self.squares += (chunk**2).sum()

    def std(self):
        mean = self.total / self.n
        return float(np.sqrt(max(self.squares / self.n - mean**2, 0.0)))
