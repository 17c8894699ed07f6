"""Level 1: the double loop with a few shortcuts, which still compares all pairs.

Fails: test_thousands_of_stops_are_quick
"""


def close_pairs(stops, limit):
    square = limit * limit
    return [
        (i, j)
        for i, (x, y) in enumerate(stops)
        for j, (a, b) in enumerate(stops[i + 1 :], i + 1)
        if (x - a) ** 2 + (y - b) ** 2 <= square
    ]
