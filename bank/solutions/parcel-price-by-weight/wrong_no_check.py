"""Level 2: right at the limits, but zero grams have a price and a heavy parcel an `IndexError` from inside.

Fails: test_no_price_for_nothing, test_no_price_above_the_tariff
"""

from bisect import bisect_left

LIMITS = [100, 500, 2000, 10000]
PRICES = [120, 260, 490, 1150]


def price(grams):
    return PRICES[bisect_left(LIMITS, grams)]
