"""Level 2: sorts by x and stops too early, so that pairs at exactly the limit are lost.

Fails: test_exactly_at_the_limit, test_agrees_with_the_old_function
"""


def close_pairs(stops, limit):
    order = sorted(range(len(stops)), key=lambda i: stops[i])
    pairs = []
    for place, i in enumerate(order):
        x, y = stops[i]
        for j in order[place + 1 : place + 1000]:
            a, b = stops[j]
            if a - x >= limit:
                break
            if (x - a) ** 2 + (y - b) ** 2 < limit**2:
                pairs.append((min(i, j), max(i, j)))
    return sorted(pairs)
