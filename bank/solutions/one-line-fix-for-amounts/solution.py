"""The table holds every form that the ticket names, with cents that are not 00 or 50.

What `1.234` is worth has to be asked first, and so it is refused until then.
"""

import re
from decimal import Decimal

import pytest


def cents(text):
    """Read an amount of either shop as whole cents."""
    if re.fullmatch(r"\d+\.\d{3}", text):
        raise ValueError(f"thousands or thousandths? {text}")
    if "," in text:
        text = text.replace(".", "").replace(",", ".")
    return int(Decimal(text) * 100)


def read_prices(lines):
    """Prices in cents by article, from lines like 'lamp;12'."""
    prices = {}
    for line in lines:
        article, amount = line.split(";")
        prices[article] = cents(amount.strip())
    return prices


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12", 1200),
        ("12.5", 1250),
        ("1234.50", 123450),
        ("19.99", 1999),
        ("12,50", 1250),
        ("1.234,50", 123450),
        ("19,99", 1999),
    ],
)
def test_cents(text, expected):
    assert cents(text) == expected


def test_read_prices():
    assert read_prices(["lamp;12.5", "chair; 1.234,50\n"]) == {"lamp": 1250, "chair": 123450}
