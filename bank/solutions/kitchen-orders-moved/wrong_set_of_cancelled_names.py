"""Level 2: remembers cancelled orders by name, so that one that is added again stays cancelled.

Fails: test_a_cancelled_order_added_again, test_agrees_with_a_search
"""

import heapq
from itertools import count


class Plan:
    def __init__(self):
        self._heap = []
        self._minutes = {}
        self._cancelled = set()
        self._numbers = count()

    def add(self, order, minute):
        self._minutes[order] = number = next(self._numbers)
        heapq.heappush(self._heap, (minute, number, order))

    def move(self, order, minute):
        if order not in self._minutes or order in self._cancelled:
            raise KeyError(order)
        self.add(order, minute)

    def cancel(self, order):
        if order not in self._minutes or order in self._cancelled:
            raise KeyError(order)
        self._cancelled.add(order)

    def take(self):
        while self._heap:
            _, number, order = heapq.heappop(self._heap)
            if order not in self._cancelled and self._minutes.get(order) == number:
                del self._minutes[order]
                return order
        return None
