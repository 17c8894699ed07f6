"""Level 1: takes an hour off for the night in March.

Fails: test_the_night_in_october_is_an_hour_longer, test_a_local_time_in_october_can_be_two_moments
"""

from datetime import timedelta


def worked(start, end):
    hours = end - start
    if (end.month, end.day) == (3, 30):
        hours -= timedelta(hours=1)
    return hours
