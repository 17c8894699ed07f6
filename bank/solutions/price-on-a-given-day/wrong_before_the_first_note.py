"""Level 2: index -1 gives a day before the first note the last price.

Fails: test_the_example, test_before_the_first_note, test_an_empty_history, test_agrees_with_a_search
"""

from bisect import bisect_right


class Prices:
    def __init__(self):
        self._notes = {}

    def set(self, day, cents):
        self._notes[day] = cents
        self._notes = dict(sorted(self._notes.items()))
        self._days = list(self._notes)

    def at(self, day):
        return self._notes[self._days[bisect_right(self._days, day) - 1]]
