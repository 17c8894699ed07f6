"""Level 2: sorted pairs, so that after a correction the larger of the two prices wins.

Fails: test_a_correction_may_be_lower, test_agrees_with_a_search
"""

from bisect import bisect_right, insort


class Prices:
    def __init__(self):
        self._notes = []

    def set(self, day, cents):
        insort(self._notes, (day, cents))

    def at(self, day):
        place = bisect_right(self._notes, (day, float("inf")))
        return self._notes[place - 1][1] if place else None
