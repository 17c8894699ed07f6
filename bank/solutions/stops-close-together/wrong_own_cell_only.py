"""Level 2: compares inside one cell only and misses pairs across its border.

Fails: test_a_pair_across_the_border_of_cells, test_agrees_with_the_old_function, test_exactly_at_the_limit
"""

from collections import defaultdict


def close_pairs(stops, limit):
    cells = defaultdict(list)
    for i, (x, y) in enumerate(stops):
        cells[x // limit, y // limit].append(i)
    pairs = []
    for members in cells.values():
        for place, i in enumerate(members):
            for j in members[place + 1 :]:
                (x, y), (a, b) = stops[i], stops[j]
                if (x - a) ** 2 + (y - b) ** 2 <= limit**2:
                    pairs.append((i, j))
    return sorted(pairs)
