"""Level 1: remembers answers, though hardly a span is asked for twice.

Fails: test_new_long_spans_cost_no_more_than_short_ones
"""


class Sales:
    def __init__(self, daily):
        self.daily = daily
        self.known = {}

    def between(self, first, last):
        """Cents from day first to day last, both included."""
        if (first, last) not in self.known:
            self.known[first, last] = sum(self.daily[first : last + 1])
        return self.known[first, last]
