"""Level 2: still counts the entry that is exactly 60 seconds old.

Fails: test_the_example, test_an_entry_exactly_60_seconds_old_no_longer_counts
"""

from collections import deque


class Gate:
    def __init__(self):
        self._entries = deque()

    def entry(self, second):
        self._entries.append(second)

    def last_minute(self, now):
        while self._entries and self._entries[0] < now - 60:
            self._entries.popleft()
        return len(self._entries)
