"""The class of the prompt: `__getattr__` needs attributes that an object made without `__init__`
lacks.

Fails: test_can_be_copied, test_can_be_pickled, test_has_the_length_of_its_client
"""

from collections import Counter


class Traced:
    def __init__(self, client):
        self._client = client
        self._used = Counter()

    def __getattr__(self, name):
        self._used[name] += 1
        return getattr(self._client, name)
