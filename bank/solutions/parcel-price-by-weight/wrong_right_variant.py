"""Level 2: `bisect_right` puts a parcel of exactly 100 grams into the next price.

Fails: test_exactly_at_a_limit, test_the_heaviest_parcel
"""

from bisect import bisect_right

LIMITS = [100, 500, 2000, 10000]
PRICES = [120, 260, 490, 1150]


def price(grams):
    if not 0 < grams <= LIMITS[-1]:
        raise ValueError(f"no price for {grams} grams")
    return PRICES[bisect_right(LIMITS, grams)]
