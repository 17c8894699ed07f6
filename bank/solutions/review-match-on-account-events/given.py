"""The code of the prompt: the names of the constants capture, and `{}` takes every dict.

Fails: test_a_refund_is_subtracted, test_an_unknown_event_is_an_error,
test_a_payment_without_an_amount_is_an_error, test_an_unknown_event_with_an_amount_is_an_error
"""

PAYMENT = "payment"
REFUND = "refund"


def apply(event, balance):
    match event:
        case {"type": PAYMENT, "amount": amount}:
            return balance + amount
        case {"type": REFUND, "amount": amount}:
            return balance - amount
        case {}:                 # heartbeat, carries nothing
            return balance
        case _:
            raise ValueError(f"unknown event: {event!r}")
