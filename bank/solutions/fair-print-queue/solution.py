"""A line of users and a queue of jobs for each: neither call searches or shifts what waits.

A user with waiting jobs stands in the line exactly once, a user without them not at all.
"""

from collections import deque


class FairQueue:
    def __init__(self):
        self._jobs = {}
        self._line = deque()

    def add(self, user, job):
        if user not in self._jobs:
            self._jobs[user] = deque()
            self._line.append(user)
        self._jobs[user].append(job)

    def next_job(self):
        if not self._line:
            return None
        user = self._line.popleft()
        job = self._jobs[user].popleft()
        if self._jobs[user]:
            self._line.append(user)
        else:
            del self._jobs[user]
        return job
