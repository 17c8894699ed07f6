"""Level 2: the money is taken once, but no answer is still reported as a refusal, and so is our own mistake.

Fails: test_no_answer_is_not_a_refusal, test_our_own_mistake_is_not_a_refusal
"""

import logging

logging.basicConfig(level=logging.INFO)
log = logging.getLogger("payments")


class Declined(Exception):
    pass


def charge(gateway, order):
    for attempt in range(1, 4):
        try:
            return gateway.charge(
                card=order["card"], cents=order["cents"], timeout=2, key=order["number"]
            )
        except Exception as error:
            log.warning("attempt %d failed: %r", attempt, error)
    return None


def checkout(gateway, order):
    receipt = charge(gateway, order)
    order["status"] = "declined" if receipt is None else "paid"
    return order["status"]
