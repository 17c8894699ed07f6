"""Level 2: adds the hour that Berlin is ahead in winter, and tests only the given order.

Fails: test_is_the_day_in_berlin_on_every_machine
"""

from datetime import datetime, timedelta, timezone

BERLIN = timezone(timedelta(hours=1))


def day_of(order):
    return datetime.fromtimestamp(order["paid_at"], BERLIN).date().isoformat()


def test_order_of_new_year():
    assert day_of({"paid_at": 1767222600}) == "2026-01-01"
