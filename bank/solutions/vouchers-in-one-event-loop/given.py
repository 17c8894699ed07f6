"""The code of the prompt: the check is long past when the voucher is noted as used.

Fails: test_two_calls_at_once_credit_once
"""

class Vouchers:
    def __init__(self, bank):
        self.bank = bank
        self.used = set()

    async def redeem(self, code, account):
        """Credits a voucher; nothing else runs in between,
        as there is only one thread."""
        if code in self.used:
            return "already used"
        value = await self.bank.value_of(code)
        if value == 0:
            return "unknown"
        await self.bank.credit(account, value)
        self.used.add(code)
        return "credited"
