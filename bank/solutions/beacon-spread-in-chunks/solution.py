"""Adds up squared distances from the mean, which stay small, and merges chunk by chunk.

Nothing huge is ever subtracted from something huge, so the digits of the result survive.
"""

import math


class Spread:
    def __init__(self):
        self.n, self.mean, self.squares = 0, 0.0, 0.0

    def add(self, chunk):
        n = len(chunk)
        if n == 0:
            return
        mean = chunk.mean()
        distance = mean - self.mean
        total = self.n + n
        self.squares += ((chunk - mean) ** 2).sum() + distance**2 * self.n * n / total
        self.mean += distance * n / total
        self.n = total

    def std(self):
        return math.sqrt(self.squares / self.n)
