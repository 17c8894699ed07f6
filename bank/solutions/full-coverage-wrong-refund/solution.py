"""The rule in two lines, and tests whose values come from the rule and not from the code."""

import pytest


def refund(paid, days):
    fee = 500 if days > 14 else 0
    return max(0, paid - fee)


@pytest.mark.parametrize(
    ("paid", "days", "expected"),
    [
        (2000, 0, 2000),
        (2000, 14, 2000),
        (2000, 15, 1500),
        (500, 20, 0),
        (300, 20, 0),
        (300, 14, 300),
    ],
)
def test_refund(paid, days, expected):
    assert refund(paid, days) == expected
