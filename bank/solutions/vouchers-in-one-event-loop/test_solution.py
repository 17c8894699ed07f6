import asyncio
import contextlib

import pytest
from solution import Vouchers


class Bank:
    """Knows two vouchers; `trouble` names the call that fails, `held` those codes that get no answer."""

    def __init__(self, trouble=None, held=()):
        self.trouble, self.held, self.credits = trouble, set(held), []

    async def value_of(self, code):
        await asyncio.sleep(0)
        if code in self.held:
            await asyncio.Event().wait()
        if self.trouble == "value_of":
            raise OSError("no answer")
        return {"GIFT": 2000, "TREAT": 500}.get(code, 0)

    async def credit(self, account, value):
        await asyncio.sleep(0)
        if self.trouble == "credit":
            raise OSError("no answer")
        self.credits.append((account, value))


def redeem_all(bank, *calls):
    async def run():
        vouchers = Vouchers(bank)
        return await asyncio.gather(*(vouchers.redeem(*call) for call in calls))

    return asyncio.run(run())


def test_credits_a_voucher():
    bank = Bank()
    assert redeem_all(bank, ("GIFT", "ann")) == ["credited"]
    assert bank.credits == [("ann", 2000)]


def test_refuses_an_unknown_voucher():
    bank = Bank()
    assert redeem_all(bank, ("NONE", "ann")) == ["unknown"]
    assert bank.credits == []


def test_refuses_a_used_voucher():
    async def run():
        vouchers = Vouchers(Bank())
        return [await vouchers.redeem("GIFT", "ann"), await vouchers.redeem("GIFT", "ben")]

    assert asyncio.run(run()) == ["credited", "already used"]


def test_two_calls_at_once_credit_once():
    bank = Bank()
    redeem_all(bank, ("GIFT", "ann"), ("GIFT", "ben"))
    assert len(bank.credits) == 1


def test_other_vouchers_do_not_wait():
    async def run():
        vouchers = Vouchers(Bank(held=["GIFT"]))
        stuck = asyncio.create_task(vouchers.redeem("GIFT", "ann"))
        await asyncio.sleep(0)
        try:
            return await asyncio.wait_for(vouchers.redeem("TREAT", "ben"), timeout=1)
        finally:
            stuck.cancel()

    assert asyncio.run(run()) == "credited"


@pytest.mark.parametrize("trouble", ["value_of", "credit"])
def test_a_failed_call_gives_the_voucher_back(trouble):
    async def run():
        bank = Bank(trouble)
        vouchers = Vouchers(bank)
        with contextlib.suppress(OSError):
            await vouchers.redeem("GIFT", "ann")
        bank.trouble = None
        return await vouchers.redeem("GIFT", "ann")

    assert asyncio.run(run()) == "credited"


def test_a_cancelled_look_up_gives_the_voucher_back():
    async def run():
        bank = Bank(held=["GIFT"])
        vouchers = Vouchers(bank)
        call = asyncio.create_task(vouchers.redeem("GIFT", "ann"))
        await asyncio.sleep(0.01)
        call.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await call
        bank.held.clear()
        return await vouchers.redeem("GIFT", "ann")

    assert asyncio.run(run()) == "credited"
