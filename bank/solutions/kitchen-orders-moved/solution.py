"""A heap of planned minutes; an entry counts only while its number is the one noted for the order.

Every call costs about log n; a rebuild keeps outdated entries below the number of waiting orders.
"""

import heapq
from itertools import count


class Plan:
    def __init__(self):
        self._heap = []
        self._valid = {}
        self._numbers = count()

    def add(self, order, minute):
        entry = (minute, next(self._numbers), order)
        self._valid[order] = entry
        heapq.heappush(self._heap, entry)
        if len(self._heap) > 2 * len(self._valid) + 100:
            self._heap = list(self._valid.values())
            heapq.heapify(self._heap)

    def move(self, order, minute):
        self.cancel(order)
        self.add(order, minute)

    def cancel(self, order):
        del self._valid[order]

    def take(self):
        while self._heap:
            entry = heapq.heappop(self._heap)
            order = entry[-1]
            if self._valid.get(order) is entry:
                del self._valid[order]
                return order
        return None
