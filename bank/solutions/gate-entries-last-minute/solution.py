"""Each entry is added once and removed once; old ones go with every call, so at most a minute is held."""

from collections import deque


class Gate:
    def __init__(self):
        self._entries = deque()

    def entry(self, second):
        self._forget(second)
        self._entries.append(second)

    def last_minute(self, now):
        self._forget(now)
        return len(self._entries)

    def _forget(self, now):
        while self._entries and self._entries[0] <= now - 60:
            self._entries.popleft()
