"""Level 2: catches less and names the method of the fake rightly; the rate of 1 and the wrong price stay.

Fails: test_a_missing_rate_is_not_a_price, test_the_tests_catch_prices_never_converted,
    test_the_tests_catch_a_swallowed_error
"""

import logging

log = logging.getLogger("prices")


def price_in(currency, cents, rates):
    try:
        return round(cents * rates.latest(currency))
    except LookupError:
        log.warning("no rate", exc_info=True)
        return cents


class FakeRates:
    def latest(self, currency):
        if currency == "XXX":
            raise LookupError(currency)
        return 1.0


def test_price_in_another_currency():
    assert price_in("USD", 1000, FakeRates()) == 1000


def test_currency_without_a_rate():
    assert price_in("XXX", 1000, FakeRates()) == 1000
