"""Level 2: mends the date with a timedelta and tests no day near a limit.

Fails: test_notices_a_wrong_last_day, test_notices_a_wrong_first_day
"""

from datetime import date, timedelta


def is_due_soon(due):
    return 0 <= (due - date.today()).days <= 7


def test_due_in_three_days():
    assert is_due_soon(date.today() + timedelta(days=3))
