"""Holds only the edits; five methods look through them to the list, MutableMapping brings the rest.

The length comes from sizes, without a walk through the list.
"""

from collections.abc import MutableMapping


class Draft(MutableMapping):
    def __init__(self, base):
        self._base = base
        self._set = {}
        self._deleted = set()

    def __getitem__(self, code):
        if code in self._set:
            return self._set[code]
        if code in self._deleted:
            raise KeyError(code)
        return self._base[code]

    def __setitem__(self, code, cents):
        self._set[code] = cents
        self._deleted.discard(code)

    def __delitem__(self, code):
        if code not in self:
            raise KeyError(code)
        self._set.pop(code, None)
        if code in self._base:
            self._deleted.add(code)

    def __iter__(self):
        yield from (code for code in self._base if code not in self._deleted)
        yield from (code for code in self._set if code not in self._base)

    def __len__(self):
        new = sum(code not in self._base for code in self._set)
        return len(self._base) - len(self._deleted) + new

    def changes(self):
        return dict(self._set), set(self._deleted)
