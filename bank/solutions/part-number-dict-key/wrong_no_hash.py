"""Level 2: writes `__eq__` alone, which takes the hash away.

Fails: test_any_spelling_finds_the_stock, test_equal_parts_have_equal_hashes,
test_different_parts_are_not_equal
"""


class PartNumber:
    def __init__(self, text):
        self.text = text
        self.key = text.replace(" ", "").replace("-", "").lower()

    def __str__(self):
        return self.text

    def __eq__(self, other):
        return isinstance(other, PartNumber) and self.key == other.key
