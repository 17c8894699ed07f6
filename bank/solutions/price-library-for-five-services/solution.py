"""Importing it changes nothing: the rounding is part of the call, and logging is left to the program."""

import logging
from decimal import ROUND_HALF_UP, Decimal

log = logging.getLogger("pricelib")


def convert(cents, rate):
    """Cents times rate, as an amount with two places."""
    amount = Decimal(cents) / 100 * Decimal(rate)
    log.debug("%s cents at %s: %s", cents, rate, amount)
    return amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
