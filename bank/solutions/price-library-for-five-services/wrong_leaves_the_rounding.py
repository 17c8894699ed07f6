"""Level 2: logging, warnings and sockets are left alone, but the rounding is still set for all.

Fails: test_importing_leaves_decimal_alone, test_rounds_alike_in_every_thread
"""

import decimal
import logging

decimal.getcontext().rounding = decimal.ROUND_HALF_UP

log = logging.getLogger("pricelib")


def convert(cents, rate):
    amount = decimal.Decimal(cents) / 100 * decimal.Decimal(rate)
    log.debug("%s cents at %s: %s", cents, rate, amount)
    return amount.quantize(decimal.Decimal("0.01"))
