"""Level 2: two empty tests are mended, the one for unknown countries still passes when nothing is raised.

Fails: test_the_tests_catch_a_fee_for_unknown_countries, test_an_unknown_country_is_an_error
"""

RATES = {"DE": 490, "FR": 790}


def shipping_cents(order_cents, country):
    """Free from 50.00 euros; an unknown country is a ValueError."""
    if order_cents >= 5000:
        return 0
    return RATES.get(country, 990)


def test_charges_germany():
    assert shipping_cents(1000, "DE") == 490


def test_free_from_fifty_euros():
    assert shipping_cents(5000, "DE") == 0


def test_rejects_unknown_country():
    try:
        shipping_cents(1000, "XX")
    except ValueError as error:
        assert "XX" in str(error)


def test_is_free_above_fifty_euros():
    assert shipping_cents(5001, "FR") == 0
