"""Level 2: equality on the normalised key, but the hash is that of the text as written.

Fails: test_any_spelling_finds_the_stock, test_equal_parts_have_equal_hashes
"""


class PartNumber:
    def __init__(self, text):
        self.text = text
        self.key = text.replace(" ", "").replace("-", "").lower()

    def __str__(self):
        return self.text

    def __eq__(self, other):
        return isinstance(other, PartNumber) and self.key == other.key

    def __hash__(self):
        return hash(self.text)
