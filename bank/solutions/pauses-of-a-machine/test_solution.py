from datetime import datetime, timedelta

import pytest
from solution import pauses

HALF_HOUR = timedelta(minutes=30)


def at(hour, minute):
    return datetime(2025, 6, 30, hour, minute)


TIMES = [at(8, 0), at(8, 5), at(9, 10), at(9, 12)]


def test_the_example():
    assert pauses(TIMES, HALF_HOUR) == [(at(8, 5), at(9, 10))]


def test_takes_a_generator():
    assert pauses((time for time in TIMES), HALF_HOUR) == [(at(8, 5), at(9, 10))]


def test_a_pause_of_exactly_the_limit_is_none():
    assert pauses([at(8, 0), at(8, 30)], HALF_HOUR) == []


@pytest.mark.parametrize("times", [[], [at(8, 0)]])
def test_fewer_than_two_times_have_no_pause(times):
    assert pauses(times, HALF_HOUR) == []
    assert pauses(iter(times), HALF_HOUR) == []


def test_pauses_over_night_count_the_days():
    next_day = at(8, 1) + timedelta(days=1)
    assert pauses([at(8, 0), next_day], HALF_HOUR) == [(at(8, 0), next_day)]


def test_gives_all_pauses_in_order():
    times = [at(8, 0), at(9, 0), at(10, 0)]
    assert pauses(times, HALF_HOUR) == [(at(8, 0), at(9, 0)), (at(9, 0), at(10, 0))]
