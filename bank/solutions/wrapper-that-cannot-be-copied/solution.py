"""Private names never reach the client, so an object without attributes answers with
AttributeError.

Special methods are looked up on the class and are therefore written out.
"""

from collections import Counter


class Traced:
    def __init__(self, client):
        self._client = client
        self._used = Counter()

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        self._used[name] += 1
        return getattr(self._client, name)

    def __len__(self):
        return len(self._client)
