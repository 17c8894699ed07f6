"""Level 2: overrides one further method and leaves the constructor, update and the others.

Fails: test_the_constructor_ignores_case, test_update_ignores_case,
test_membership_agrees_with_indexing, test_deleting_agrees_with_indexing,
test_pop_agrees_with_indexing, test_setdefault_agrees_with_indexing
"""


class Settings(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def get(self, key, default=None):
        return super().get(key.lower(), default)
