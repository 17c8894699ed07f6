"""Level 2: finds the missing customer, and the changed test still only counts calls.

Fails: test_notices_the_missing_customer
"""

from unittest.mock import Mock


class Gateway:
    def charge(self, customer_id, cents): ...


def pay(order, gateway):
    gateway.charge(order["customer_id"], order["cents"])


def test_pay():
    gateway = Mock(spec=Gateway)
    pay({"customer_id": 7, "cents": 1200}, gateway)
    assert gateway.charge.call_count == 1
