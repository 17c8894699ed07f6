"""Level 1: the loop gives 100 grams the second price.

Fails: test_exactly_at_a_limit, test_the_heaviest_parcel
"""

LIMITS = [100, 500, 2000, 10000]
PRICES = [120, 260, 490, 1150]


def price(grams):
    if grams <= 0:
        raise ValueError("no weight")
    for limit, cents in zip(LIMITS, PRICES):
        if grams < limit:
            return cents
    raise ValueError("too heavy")
