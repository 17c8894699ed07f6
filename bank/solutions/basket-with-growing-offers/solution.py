"""The state after step 4: an offer is anything that tells what it takes off a line, and the basket
knows no more.

The total is the sum of the receipt, so the two cannot differ.
"""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Line:
    code: str
    cents: int
    pieces: int

    @property
    def price(self):
        return self.cents * self.pieces


class Offer(Protocol):
    name: str

    def saving(self, line: Line) -> int:
        """The cents that this offer takes off the line, 0 if it does not apply."""


@dataclass(frozen=True)
class ThreeForTwo:
    code: str
    name: str = "three for two"

    def saving(self, line):
        return line.pieces // 3 * line.cents if line.code == self.code else 0


@dataclass(frozen=True)
class PercentOff:
    code: str
    percent: int

    @property
    def name(self):
        return f"{self.percent} percent off"

    def saving(self, line):
        return line.price * self.percent // 100 if line.code == self.code else 0


class Basket:
    def __init__(self, offers=()):
        self._offers = list(offers)
        self._lines = {}

    def add(self, code, cents, pieces=1):
        if pieces < 1:
            raise ValueError(f"{pieces} pieces of {code}")
        known = self._lines.get(code, Line(code, cents, 0))
        if known.cents != cents:
            raise ValueError(f"{code} has cost {known.cents} before")
        self._lines[code] = Line(code, cents, known.pieces + pieces)

    def receipt(self):
        pairs = []
        for line in self._lines.values():
            pairs.append((f"{line.pieces} x {line.code}", line.price))
            best = max(self._offers, key=lambda offer: offer.saving(line), default=None)
            if best and best.saving(line) > 0:
                pairs.append((f"{best.name}, {line.code}", -best.saving(line)))
        return pairs

    def total(self):
        return sum(cents for _, cents in self.receipt())
