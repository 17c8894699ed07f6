"""The code of the prompt: jobs that are due at the same time are compared.

Fails: test_jobs_of_one_millisecond_in_the_order_added, test_ties_among_other_times
"""

import heapq

class JobQueue:
    def __init__(self):
        self._heap = []

    def add(self, due, job):
        heapq.heappush(self._heap, (due, job))

    def next_job(self):
        return heapq.heappop(self._heap)[1]
