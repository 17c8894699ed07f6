"""A running number settles every tie before the job is looked at, in the order of adding."""

import heapq
from itertools import count


class JobQueue:
    def __init__(self):
        self._heap = []
        self._number = count()

    def add(self, due, job):
        heapq.heappush(self._heap, (due, next(self._number), job))

    def next_job(self):
        return heapq.heappop(self._heap)[-1]
