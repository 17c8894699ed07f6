"""The code of the prompt: coroutines that nobody awaits, one of them taken for true.

Fails: test_others_pay_in_full, test_a_receipt_is_sent
"""


async def is_member(customer):
    """Asks the database; tests put a fake in its place."""
    return customer == "member"


async def send_receipt(customer, cents):
    """Sends a mail; tests put a fake in its place."""


async def checkout(customer, cents):
    if is_member(customer):
        cents = cents * 90 // 100
    send_receipt(customer, cents)
    return cents
