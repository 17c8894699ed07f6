"""Level 2: compares with the types, but the empty pattern still takes every dict.

Fails: test_an_unknown_event_is_an_error, test_an_unknown_event_with_an_amount_is_an_error,
test_a_payment_without_an_amount_is_an_error
"""


def apply(event, balance):
    match event:
        case {"type": "payment", "amount": amount}:
            return balance + amount
        case {"type": "refund", "amount": amount}:
            return balance - amount
        case {}:
            return balance
        case _:
            raise ValueError(f"unknown event: {event!r}")
