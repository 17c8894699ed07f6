"""The code of the prompt: the test builds a date that many months do not have, and reads the clock.

Fails: test_is_green_on_any_day, test_notices_a_wrong_last_day, test_notices_a_wrong_first_day
"""

from datetime import date


def is_due_soon(due):
    return 0 <= (due - date.today()).days <= 7


def test_due_in_three_days():
    today = date.today()
    assert is_due_soon(today.replace(day=today.day + 3))
