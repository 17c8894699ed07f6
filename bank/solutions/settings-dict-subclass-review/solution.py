"""Wraps a dict and lowers the key in one place; everything else comes from MutableMapping.

Promise: the latest value of any spelling counts, and iterating gives lower-case keys.
"""

from collections.abc import MutableMapping


class Settings(MutableMapping):
    def __init__(self, *args, **kwargs):
        self._values = {}
        self.update(*args, **kwargs)

    def __setitem__(self, key, value):
        self._values[key.lower()] = value

    def __getitem__(self, key):
        return self._values[key.lower()]

    def __delitem__(self, key):
        del self._values[key.lower()]

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)
