"""Level 2: look-ups respect deletion, but iterating and counting do not.

Fails: test_iterates_once_over_what_is_there, test_the_length_counts_what_is_there,
test_a_changed_code_that_is_deleted_is_deleted, test_a_new_code_that_is_deleted_leaves_no_trace
"""


class Draft:
    def __init__(self, base):
        self.base = base
        self.edits = {}
        self.deleted = set()

    def __contains__(self, code):
        return code not in self.deleted and (code in self.edits or code in self.base)

    def __getitem__(self, code):
        if code not in self:
            raise KeyError(code)
        return self.edits[code] if code in self.edits else self.base[code]

    def __setitem__(self, code, cents):
        self.edits[code] = cents
        self.deleted.discard(code)

    def __delitem__(self, code):
        if code not in self:
            raise KeyError(code)
        self.edits.pop(code, None)
        if code in self.base:
            self.deleted.add(code)

    def __iter__(self):
        return iter({**self.base, **self.edits})

    def __len__(self):
        return len({**self.base, **self.edits})

    def changes(self):
        return self.edits, self.deleted
