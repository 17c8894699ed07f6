"""Level 2: tests for what the ticket reports; nobody looks at the other shop.

Fails: test_reads_the_north, test_loses_no_cent, test_the_tests_catch_the_change
"""

import pytest


def cents(text):
    """Read an amount of either shop as whole cents."""
    text = text.replace(".", "").replace(",", ".")
    return int(float(text) * 100)


def read_prices(lines):
    prices = {}
    for line in lines:
        article, amount = line.split(";")
        prices[article] = cents(amount.strip())
    return prices


@pytest.mark.parametrize(
    ("text", "expected"), [("12", 1200), ("12,50", 1250), ("1.234,50", 123450)]
)
def test_cents(text, expected):
    assert cents(text) == expected
