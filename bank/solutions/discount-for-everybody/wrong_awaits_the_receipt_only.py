"""Level 2: awaits the receipt alone, so that the coroutine of the membership still counts as true.

Fails: test_others_pay_in_full
"""


async def is_member(customer):
    return customer == "member"


async def send_receipt(customer, cents):
    pass


async def checkout(customer, cents):
    if is_member(customer):
        cents = cents * 90 // 100
    await send_receipt(customer, cents)
    return cents
