"""Sorted days and a dict of prices: `at` halves, `set` moves the tail of the list, and is rarely called."""

from bisect import bisect_right, insort


class Prices:
    def __init__(self):
        self._days = []
        self._cents = {}

    def set(self, day, cents):
        if day not in self._cents:
            insort(self._days, day)
        self._cents[day] = cents

    def at(self, day):
        place = bisect_right(self._days, day)
        return self._cents[self._days[place - 1]] if place else None
