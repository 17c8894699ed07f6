"""The code of the prompt: two numbers near 1e18 are subtracted to find 0.01.

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
        return float(np.sqrt(self.squares / self.n - mean**2))


for offsets in ([0.1, 0.2, 0.3], [0.1, 0.4, 0.2, 0.3]):
    spread = Spread()
    spread.add(1e9 + np.array(offsets))
    spread.add(1e9 + np.array(offsets))
    print(spread.std(), "instead of", round(np.std(offsets), 3))
