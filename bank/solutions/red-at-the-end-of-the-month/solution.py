"""The function is told the day, so the tests use written dates and mean the same on every day."""

from datetime import date

import pytest


def is_due_soon(due, today):
    return 0 <= (due - today).days <= 7


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (date(2026, 5, 28), False),
        (date(2026, 5, 29), True),
        (date(2026, 6, 1), True),
        (date(2026, 6, 5), True),
        (date(2026, 6, 6), False),
    ],
)
def test_is_due_within_seven_days(due, expected):
    assert is_due_soon(due, date(2026, 5, 29)) == expected
