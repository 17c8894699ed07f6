"""One normalised key decides equality and hash; the written text is kept for display only."""


class PartNumber:
    def __init__(self, text):
        self._text = text
        self._key = text.replace(" ", "").replace("-", "").upper()

    def __str__(self):
        return self._text

    def __repr__(self):
        return f"PartNumber({self._text!r})"

    def __eq__(self, other):
        if not isinstance(other, PartNumber):
            return NotImplemented
        return self._key == other._key

    def __hash__(self):
        return hash(self._key)
