"""Level 2: writes how to copy and how long it is, and unpickling still recurses.

Fails: test_can_be_pickled
"""

from collections import Counter


class Traced:
    def __init__(self, client):
        self._client = client
        self._used = Counter()

    def __getattr__(self, name):
        self._used[name] += 1
        return getattr(self._client, name)

    def __copy__(self):
        return Traced(self._client)

    def __len__(self):
        return len(self._client)
