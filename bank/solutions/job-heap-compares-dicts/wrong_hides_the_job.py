"""Level 2: keeps the job out of the comparison, so that no error is raised and ties come out in any order.

Fails: test_jobs_of_one_millisecond_in_the_order_added, test_ties_among_other_times
"""

import heapq


class Entry:
    def __init__(self, due, job):
        self.due = due
        self.job = job

    def __lt__(self, other):
        return self.due < other.due


class JobQueue:
    def __init__(self):
        self._heap = []

    def add(self, due, job):
        heapq.heappush(self._heap, Entry(due, job))

    def next_job(self):
        return heapq.heappop(self._heap).job
