"""Level 1: a dict that `take` searches from end to end every time.

Fails: test_thousands_of_orders_are_quick
"""

from itertools import count


class Plan:
    def __init__(self):
        self._orders = {}
        self._numbers = count()

    def add(self, order, minute):
        self._orders[order] = (minute, next(self._numbers))

    def move(self, order, minute):
        self.cancel(order)
        self.add(order, minute)

    def cancel(self, order):
        del self._orders[order]

    def take(self):
        if not self._orders:
            return None
        order = min(self._orders, key=self._orders.get)
        del self._orders[order]
        return order
