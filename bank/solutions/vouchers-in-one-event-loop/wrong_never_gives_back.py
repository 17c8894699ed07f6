"""Level 2: takes the voucher early, and keeps it when a call fails and nothing was credited.

Fails: test_a_failed_call_gives_the_voucher_back, test_a_cancelled_look_up_gives_the_voucher_back
"""


class Vouchers:
    def __init__(self, bank):
        self.bank = bank
        self.used = set()

    async def redeem(self, code, account):
        if code in self.used:
            return "already used"
        self.used.add(code)
        value = await self.bank.value_of(code)
        if value == 0:
            return "unknown"
        await self.bank.credit(account, value)
        return "credited"
