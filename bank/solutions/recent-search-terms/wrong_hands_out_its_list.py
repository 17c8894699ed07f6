"""Level 2: right for the example, but callers receive the inner list.

Fails: test_changing_the_returned_list_changes_nothing
"""


class RecentSearches:
    def __init__(self, limit):
        self._limit = limit
        self._terms = []

    def add(self, term):
        if term in self._terms:
            self._terms.remove(term)
        self._terms.insert(0, term)
        del self._terms[self._limit :]

    def terms(self):
        return self._terms
