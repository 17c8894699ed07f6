"""The code of the prompt: every error is tried again and then called a refusal.

Fails: test_a_slow_gateway_takes_the_money_once, test_no_answer_is_not_a_refusal, test_our_own_mistake_is_not_a_refusal,
    test_no_answer_shows_in_the_log
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
                card=order["card"], cents=order["cents"], timeout=2
            )
        except Exception as error:
            log.debug("attempt %d failed: %s", attempt, error)
    return None


def checkout(gateway, order):
    receipt = charge(gateway, order)
    if receipt is None:
        order["status"] = "declined"
    else:
        order["status"] = "paid"
    return order["status"]
