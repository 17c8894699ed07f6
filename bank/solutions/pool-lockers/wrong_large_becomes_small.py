"""Level 2: a large locker that is returned joins the small ones; step 4 is not reached.

Fails: test_a_returned_large_locker_stays_large, test_overdue_lockers_the_longest_first,
test_exactly_240_minutes_are_not_overdue, test_a_returned_locker_is_not_overdue
"""

import heapq


class Lockers:
    def __init__(self, small, large=0):
        self._small = list(range(1, small + 1))
        self._large = list(range(small + 1, small + large + 1))
        self._taken = set()

    def take(self, large=False, minute=0):
        free = self._large if large or not self._small else self._small
        if not free:
            return None
        number = heapq.heappop(free)
        self._taken.add(number)
        return number

    def give_back(self, number):
        if number not in self._taken:
            raise ValueError(number)
        self._taken.remove(number)
        heapq.heappush(self._small, number)
