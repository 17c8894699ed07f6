"""Takes the voucher before the first `await`, and gives it back whenever nothing was credited.

A call that is cancelled while it credits keeps the voucher: only the bank knows what became of it.
"""


class Vouchers:
    def __init__(self, bank):
        self.bank = bank
        self.used = set()

    async def redeem(self, code, account):
        """Credits a voucher once. Nothing runs between check and `add`, as there is no `await`."""
        if code in self.used:
            return "already used"
        self.used.add(code)
        value = 0
        try:
            value = await self.bank.value_of(code)
        finally:
            if value == 0:
                self.used.discard(code)
        if value == 0:
            return "unknown"
        try:
            await self.bank.credit(account, value)
        except OSError:
            self.used.discard(code)
            raise
        return "credited"
