"""Level 2: a locker that is returned twice is free twice, and given to two guests.

Fails: test_a_locker_that_is_not_taken_cannot_be_returned, test_returned_twice_is_not_given_to_two_guests
"""

import heapq


class Lockers:
    def __init__(self, small, large=0):
        self._last_small = small
        self._small = list(range(1, small + 1))
        self._large = list(range(small + 1, small + large + 1))
        self._taken = {}

    def take(self, large=False, minute=0):
        free = self._large if large or not self._small else self._small
        if not free:
            return None
        number = heapq.heappop(free)
        self._taken[number] = minute
        return number

    def give_back(self, number):
        if number not in range(1, 1_000_000):
            raise ValueError(number)
        self._taken.pop(number, None)
        heapq.heappush(self._small if number <= self._last_small else self._large, number)

    def overdue(self, minute):
        return [number for number, since in self._taken.items() if minute - since > 240]
