"""Level 2: a moved order still comes out at its old minute.

Fails: test_the_example, test_an_order_moved_to_a_later_minute, test_an_order_moved_back_and_forth, test_a_cancelled_order_added_again,
test_agrees_with_a_search
"""

import heapq
from itertools import count


class Plan:
    def __init__(self):
        self._heap = []
        self._waiting = set()
        self._numbers = count()

    def add(self, order, minute):
        self._waiting.add(order)
        heapq.heappush(self._heap, (minute, next(self._numbers), order))

    def move(self, order, minute):
        self.cancel(order)
        self.add(order, minute)

    def cancel(self, order):
        self._waiting.remove(order)

    def take(self):
        while self._heap:
            order = heapq.heappop(self._heap)[-1]
            if order in self._waiting:
                self._waiting.remove(order)
                return order
        return None
