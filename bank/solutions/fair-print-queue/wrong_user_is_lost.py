"""Level 2: a user whose jobs ran out is still known, and so never joins the line again.

Fails: test_a_user_who_ran_out_of_jobs_returns, test_a_returning_user_joins_at_the_end
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
        return job
