"""Cells as wide as the limit: whoever is near enough is in the same cell or in one of the eight around it.

The time grows with the stops and with how densely they lie; `//` rounds down below zero as well.
"""

from collections import defaultdict


def close_pairs(stops, limit):
    cells = defaultdict(list)
    for i, (x, y) in enumerate(stops):
        cells[x // limit, y // limit].append(i)
    pairs = []
    for i, (x, y) in enumerate(stops):
        column, row = x // limit, y // limit
        for cell in [(column + c, row + r) for c in (-1, 0, 1) for r in (-1, 0, 1)]:
            for j in cells.get(cell, ()):
                a, b = stops[j]
                if i < j and (x - a) ** 2 + (y - b) ** 2 <= limit**2:
                    pairs.append((i, j))
    return sorted(pairs)
