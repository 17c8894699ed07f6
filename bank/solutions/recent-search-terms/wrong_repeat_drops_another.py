"""Level 2: makes room before it looks for the term, so a repeat in a full box drops another one.

Fails: test_a_repeat_in_a_full_box_drops_nothing
"""


class RecentSearches:
    def __init__(self, limit):
        self._limit = limit
        self._terms = []

    def add(self, term):
        if len(self._terms) == self._limit:
            self._terms.pop()
        if term in self._terms:
            self._terms.remove(term)
        self._terms.insert(0, term)

    def terms(self):
        return list(self._terms)
