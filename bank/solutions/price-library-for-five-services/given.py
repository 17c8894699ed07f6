"""The code of the prompt: importing it changes the program that imports it.

Fails: test_importing_leaves_logging_alone, test_importing_leaves_warnings_alone, test_importing_leaves_sockets_alone,
    test_importing_leaves_decimal_alone, test_rounds_alike_in_every_thread
"""

# pricelib/__init__.py
import decimal
import logging
import socket
import warnings

logging.basicConfig(level=logging.DEBUG)
warnings.simplefilter("ignore")
socket.setdefaulttimeout(3)
decimal.getcontext().rounding = decimal.ROUND_HALF_UP

log = logging.getLogger("pricelib")


def convert(cents, rate):
    """Cents times rate, as an amount with two places."""
    amount = decimal.Decimal(cents) / 100 * decimal.Decimal(rate)
    log.debug("%s cents at %s: %s", cents, rate, amount)
    return amount.quantize(decimal.Decimal("0.01"))
