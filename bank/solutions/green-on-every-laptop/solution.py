"""The zone of the shop stands in the code, so that laptops, pipeline and servers agree."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

SHOP = ZoneInfo("Europe/Berlin")


def day_of(order):
    return datetime.fromtimestamp(order["paid_at"], SHOP).date().isoformat()


@pytest.mark.parametrize(
    ("paid_at", "day"),
    [
        ("2025-12-31T23:59:59+01:00", "2025-12-31"),
        ("2026-01-01T00:00:00+01:00", "2026-01-01"),
        ("2026-06-30T23:59:59+02:00", "2026-06-30"),
        ("2026-07-01T00:00:00+02:00", "2026-07-01"),
    ],
)
def test_counts_a_sale_on_the_day_of_the_shop(paid_at, day):
    assert day_of({"paid_at": datetime.fromisoformat(paid_at).timestamp()}) == day
