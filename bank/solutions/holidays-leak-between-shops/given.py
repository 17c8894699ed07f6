"""The code of the prompt: every caller extends the one cached list, and entries never expire.

Fails: test_two_shops_of_a_country_do_not_share_days, test_the_same_shop_gets_the_same_days_again,
test_a_holiday_added_to_the_service_shows_the_next_day
"""


def fetch_holidays(country):
    return ["2025-12-25"]


from functools import lru_cache


@lru_cache(maxsize=None)
def holidays(country):
    return fetch_holidays(country)


def closed_days(country, shop_days):
    days = holidays(country)
    days.extend(shop_days)
    return sorted(days)
