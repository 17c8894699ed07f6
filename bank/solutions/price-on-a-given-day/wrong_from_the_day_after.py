"""Level 2: `bisect_left` applies a price only from the day after its note.

Fails: test_the_example, test_on_the_very_day_of_a_note, test_agrees_with_a_search
"""

from bisect import bisect_left, insort


class Prices:
    def __init__(self):
        self._days = []
        self._cents = {}

    def set(self, day, cents):
        if day not in self._cents:
            insort(self._days, day)
        self._cents[day] = cents

    def at(self, day):
        place = bisect_left(self._days, day)
        return self._cents[self._days[place - 1]] if place else None
