"""Level 2: keeps digits by taking each chunk's own deviation, but misses how far chunks lie apart.

Fails: test_chunks_may_be_cut_anywhere, test_chunks_with_different_means, test_readings_one_at_a_time
"""

import numpy as np


class Spread:
    def __init__(self):
        self.n, self.squares = 0, 0.0

    def add(self, chunk):
        if len(chunk):
            self.n += len(chunk)
            self.squares += len(chunk) * np.var(chunk)

    def std(self):
        return float(np.sqrt(self.squares / self.n))
