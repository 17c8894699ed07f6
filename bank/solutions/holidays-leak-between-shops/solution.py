"""Caches a tuple, which no caller can change, under a key that carries the day, so it is at most a
day old.
"""

from datetime import date
from functools import lru_cache


def fetch_holidays(country):
    """Stands for the slow call to the other service."""
    return ["2025-12-25"]


def today():
    return date.today()


@lru_cache(maxsize=300)
def _holidays(country, day):
    return tuple(fetch_holidays(country))


def holidays(country):
    return _holidays(country, today())


def closed_days(country, shop_days):
    return sorted([*holidays(country), *shop_days])
