"""The code of the prompt: without a rate euros are taken for forints, and both tests pass by that way alone.

Fails: test_a_missing_rate_is_not_a_price, test_a_mistake_of_ours_gets_out, test_the_tests_catch_prices_never_converted,
    test_the_tests_catch_a_swallowed_error
"""

import logging

log = logging.getLogger("prices")


def price_in(currency, cents, rates):
    """The price in hundredths of the currency."""
    try:
        return round(cents * rates.latest(currency))
    except Exception:
        log.debug("no rate", exc_info=True)
        return cents


class FakeRates:
    def last(self, currency):
        return 1.0


def test_price_in_another_currency():
    assert price_in("USD", 1000, FakeRates()) == 1000


def test_currency_without_a_rate():
    assert price_in("XXX", 1000, FakeRates()) == 1000
