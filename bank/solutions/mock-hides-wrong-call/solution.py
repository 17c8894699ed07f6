"""The double takes its signature from the real class, and the test says what is to be charged."""

from unittest.mock import create_autospec


class Gateway:
    def charge(self, customer_id, cents): ...


def pay(order, gateway):
    gateway.charge(order["customer_id"], order["cents"])


def test_pay():
    gateway = create_autospec(Gateway, instance=True)
    pay({"customer_id": 7, "cents": 1200}, gateway)
    gateway.charge.assert_called_once_with(7, 1200)
