"""Level 1: keeps every time for ever and counts all of them at each call.

Fails: test_months_of_entries_do_not_slow_a_call
"""


class Gate:
    def __init__(self):
        self._entries = []

    def entry(self, second):
        self._entries.append(second)

    def last_minute(self, now):
        return sum(1 for second in self._entries if now - 60 < second <= now)
