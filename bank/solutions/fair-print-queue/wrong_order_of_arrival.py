"""Level 1: one list in order of arrival.

Fails: test_the_example, test_users_are_served_in_turn, test_a_returning_user_joins_at_the_end
"""


class FairQueue:
    def __init__(self):
        self._jobs = []

    def add(self, user, job):
        self._jobs.append(job)

    def next_job(self):
        return self._jobs.pop(0) if self._jobs else None
