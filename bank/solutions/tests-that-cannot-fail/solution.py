"""Each test calls the function, checks a result, and was seen to fail; the limit is tested on both sides."""

import pytest

RATES = {"DE": 490, "FR": 790}


def shipping_cents(order_cents, country):
    """Free from 50.00 euros; an unknown country is a ValueError."""
    if country not in RATES:
        raise ValueError(f"unknown country: {country}")
    return 0 if order_cents >= 5000 else RATES[country]


@pytest.mark.parametrize(
    ("order_cents", "country", "expected"),
    [
        (1000, "DE", 490),
        (1000, "FR", 790),
        (4999, "DE", 490),
        (5000, "DE", 0),
        (5001, "FR", 0),
    ],
)
def test_charges_below_fifty_euros(order_cents, country, expected):
    assert shipping_cents(order_cents, country) == expected


def test_rejects_unknown_country():
    with pytest.raises(ValueError, match="XX"):
        shipping_cents(1000, "XX")
