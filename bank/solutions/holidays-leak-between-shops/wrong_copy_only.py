"""Level 2: stops the change of the cached list, and a value from the first call stays for ever.

Fails: test_a_holiday_added_to_the_service_shows_the_next_day
"""

from functools import lru_cache


def fetch_holidays(country):
    return ["2025-12-25"]


@lru_cache(maxsize=None)
def holidays(country):
    return fetch_holidays(country)


def closed_days(country, shop_days):
    return sorted(list(holidays(country)) + shop_days)
