"""All steps done: two heaps of free numbers, and the minute of each taken number in the order of taking.

`take` and `give_back` cost log n; `overdue` looks at what it returns and one number more.
"""

import heapq
from itertools import takewhile


class Lockers:
    LIMIT = 240  # minutes

    def __init__(self, small, large=0):
        self._first_large = small + 1
        self._small = list(range(1, small + 1))
        self._large = list(range(small + 1, small + large + 1))
        self._taken = {}  # number: minute, the longest taken first

    def take(self, large=False, minute=0):
        free = self._large if large or not self._small else self._small
        if not free:
            return None
        number = heapq.heappop(free)
        self._taken[number] = minute
        return number

    def give_back(self, number):
        if number not in self._taken:
            raise ValueError(f"locker {number} is not taken")
        del self._taken[number]
        heapq.heappush(self._large if number >= self._first_large else self._small, number)

    def overdue(self, minute):
        late = takewhile(lambda pair: minute - pair[1] > self.LIMIT, self._taken.items())
        return [number for number, _ in late]
