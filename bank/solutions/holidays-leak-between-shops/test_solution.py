from datetime import date, timedelta

import pytest
import solution
from solution import closed_days

# Each test has a country of its own, as the cache outlives a test.


@pytest.fixture
def service(monkeypatch):
    """The days that the other service knows, and the calls it got."""
    days, calls = ["2025-12-25"], []
    monkeypatch.setattr(
        solution, "fetch_holidays", lambda country: calls.append(country) or list(days)
    )
    return days, calls


def test_joins_and_sorts_the_days(service):
    assert closed_days("AT", ["2025-07-01", "2025-12-31"]) == [
        "2025-07-01",
        "2025-12-25",
        "2025-12-31",
    ]


def test_two_shops_of_a_country_do_not_share_days(service):
    closed_days("BE", ["2025-07-01"])
    assert closed_days("BE", ["2025-08-01"]) == ["2025-08-01", "2025-12-25"]


def test_the_same_shop_gets_the_same_days_again(service):
    assert closed_days("CH", ["2025-07-01"]) == closed_days("CH", ["2025-07-01"])


def test_leaves_the_days_of_the_shop_alone(service):
    mine = ["2025-07-01"]
    closed_days("DE", mine)
    assert mine == ["2025-07-01"]


def test_asks_the_slow_service_once(service):
    closed_days("ES", [])
    closed_days("ES", ["2025-07-01"])
    assert service[1] == ["ES"]


def test_a_holiday_added_to_the_service_shows_the_next_day(service, monkeypatch):
    """How a cache is refreshed is free; the reference looks at the day."""
    closed_days("FR", [])
    service[0].append("2025-12-26")
    tomorrow = date.today() + timedelta(days=1)
    monkeypatch.setattr(solution, "today", lambda: tomorrow, raising=False)
    assert "2025-12-26" in closed_days("FR", [])
