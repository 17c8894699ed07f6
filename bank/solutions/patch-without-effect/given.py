"""The code of the prompt: the patch replaces a name that `total_in` does not look up.

Fails: test_passes_without_the_service
"""

# shop/rates.py
def fetch_rate(currency):
    ...  # asks a web service

# shop/cart.py
from shop.rates import fetch_rate

def total_in(currency, cents):
    return round(cents * fetch_rate(currency))

# test_cart.py
from shop.cart import total_in

def test_total(monkeypatch):
    monkeypatch.setattr("shop.rates.fetch_rate", lambda currency: 2)
    assert total_in("CHF", 100) == 200
