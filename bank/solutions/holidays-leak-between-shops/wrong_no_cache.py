"""Level 1: removes the cache, so every call waits for the slow service.

Fails: test_asks_the_slow_service_once
"""


def fetch_holidays(country):
    return ["2025-12-25"]


def closed_days(country, shop_days):
    return sorted(fetch_holidays(country) + shop_days)
