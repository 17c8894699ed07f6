"""The code of the prompt: the call lacks an argument, and a plain mock takes any call.

Fails: test_charges_the_customer, test_notices_the_missing_customer
"""

# payments.py
class Gateway:
    def charge(self, customer_id, cents):
        ...  # calls the bank

# checkout.py
def pay(order, gateway):
    gateway.charge(order["cents"])

# test_checkout.py
from unittest.mock import Mock

def test_pay():
    gateway = Mock()
    pay({"customer_id": 7, "cents": 1200}, gateway)
    gateway.charge.assert_called_once()
