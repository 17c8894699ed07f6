"""Finds the first limit that is not below the weight by halving, and refuses weights outside the tariff."""

from bisect import bisect_left

LIMITS = [100, 500, 2000, 10000]  # grams
PRICES = [120, 260, 490, 1150]  # cents


def price(grams):
    if not 0 < grams <= LIMITS[-1]:
        raise ValueError(f"no price for {grams} grams")
    return PRICES[bisect_left(LIMITS, grams)]
