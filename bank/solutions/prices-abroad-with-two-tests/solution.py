"""No rate, no price: the error reaches the caller, who can show euros or hide the currency.

The fake is made from the real class and cannot have other methods; its rate shows whether it was used.
"""

from unittest.mock import create_autospec

import pytest


class Rates:
    """Stands for the real class, which asks a service."""

    def latest(self, currency):
        raise NotImplementedError


def price_in(currency, cents, rates):
    """The price in hundredths of the currency; LookupError where there is no rate."""
    return round(cents * rates.latest(currency))


@pytest.fixture
def rates():
    return create_autospec(Rates, instance=True)


def test_price_in_another_currency(rates):
    rates.latest.return_value = 400.5
    assert price_in("HUF", 1000, rates) == 400500
    rates.latest.assert_called_once_with("HUF")


def test_currency_without_a_rate(rates):
    rates.latest.side_effect = LookupError("XXX")
    with pytest.raises(LookupError):
        price_in("XXX", 1000, rates)
