"""The code of the prompt: the methods of dict do not go through the two that were overridden.

Fails: test_the_constructor_ignores_case, test_update_ignores_case, test_get_agrees_with_indexing,
test_membership_agrees_with_indexing, test_deleting_agrees_with_indexing,
test_pop_agrees_with_indexing, test_setdefault_agrees_with_indexing
"""

class Settings(dict):
    """A dict whose keys ignore upper and lower case."""

    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())


s = Settings({"Timeout": 30})
s.update({"Retries": 3})
