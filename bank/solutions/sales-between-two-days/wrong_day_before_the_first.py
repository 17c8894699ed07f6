"""Level 2: right in the middle, but before the first day it takes the last total off.

Fails: test_one_day, test_a_single_day_of_data, test_the_whole_span, test_agrees_with_the_plain_sum
"""

from itertools import accumulate


class Sales:
    def __init__(self, daily):
        self.until = list(accumulate(daily))

    def between(self, first, last):
        """Cents from day first to day last, both included."""
        return self.until[last] - self.until[first - 1]
