"""Literals are compared, and the guard keeps unknown events away from the heartbeat.

The amount must be a whole number, as JSON may deliver text.
"""


def apply(event, balance):
    match event:
        case {"type": "payment", "amount": int(amount)} if amount >= 0:
            return balance + amount
        case {"type": "refund", "amount": int(amount)} if amount >= 0:
            return balance - amount
        case {} if not event:  # heartbeat, carries nothing
            return balance
        case _:
            raise ValueError(f"unknown event: {event!r}")
