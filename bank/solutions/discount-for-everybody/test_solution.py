import asyncio

import pytest
import solution


@pytest.fixture
def receipts(monkeypatch):
    sent = []

    async def is_member(customer):
        await asyncio.sleep(0)
        return customer == "member"

    async def send_receipt(customer, cents):
        await asyncio.sleep(0)
        sent.append((customer, cents))

    monkeypatch.setattr(solution, "is_member", is_member)
    monkeypatch.setattr(solution, "send_receipt", send_receipt)
    return sent


def checkout(customer, cents):
    async def main():
        result = await solution.checkout(customer, cents)
        await asyncio.sleep(0.01)  # for receipts that are sent by a task of their own
        return result

    return asyncio.run(main())


def test_members_pay_less(receipts):
    assert checkout("member", 1000) == 900


def test_others_pay_in_full(receipts):
    assert checkout("guest", 1000) == 1000


def test_a_receipt_is_sent(receipts):
    checkout("member", 1000)
    assert receipts == [("member", 900)]
