"""A dict keeps the order of insertion; taking a term out before putting it in makes every rule one
line.

`add` costs constant time for any limit; `terms` hands out a new list.
"""

from collections import OrderedDict


class RecentSearches:
    def __init__(self, limit):
        if limit < 1:
            raise ValueError("the limit must be at least 1")
        self._limit = limit
        self._terms = OrderedDict()

    def add(self, term):
        self._terms[term] = None
        self._terms.move_to_end(term)
        if len(self._terms) > self._limit:
            self._terms.popitem(last=False)

    def terms(self):
        return list(reversed(self._terms))
