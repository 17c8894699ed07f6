from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from solution import next_run

BERLIN = ZoneInfo("Europe/Berlin")
HALF_PAST_TWO = time(2, 30)


def utc(month, day, hour, minute=0):
    return datetime(2025, month, day, hour, minute, tzinfo=UTC)


def test_the_example():
    assert next_run(utc(6, 30, 12), HALF_PAST_TWO, BERLIN) == utc(7, 1, 0, 30)


def test_the_result_is_in_utc():
    assert next_run(utc(6, 30, 12), HALF_PAST_TWO, BERLIN).utcoffset() == timedelta(0)


def test_later_on_the_same_day():
    assert next_run(utc(6, 30, 12), time(20, 0), BERLIN) == utc(6, 30, 18)


def test_winter_has_another_offset():
    assert next_run(utc(1, 15, 12), HALF_PAST_TWO, BERLIN) == utc(1, 16, 1, 30)


def test_exactly_at_a_run_gives_the_next_one():
    assert next_run(utc(6, 30, 0, 30), HALF_PAST_TWO, BERLIN) == utc(7, 1, 0, 30)


def test_now_may_be_in_any_zone():
    now = utc(6, 30, 12).astimezone(ZoneInfo("America/New_York"))
    assert next_run(now, HALF_PAST_TWO, BERLIN) == utc(7, 1, 0, 30)


def test_the_local_date_may_be_tomorrow():
    assert next_run(utc(6, 30, 23), HALF_PAST_TWO, BERLIN) == utc(7, 1, 0, 30)


@pytest.mark.parametrize(("day", "hour", "minute"), [(29, 12, 0), (30, 0, 50), (30, 1, 10)])
def test_a_skipped_time_runs_an_hour_later(day, hour, minute):
    assert next_run(utc(3, day, hour, minute), HALF_PAST_TWO, BERLIN) == utc(3, 30, 1, 30)


def test_after_the_run_of_the_day_in_march_comes_the_next_day():
    assert next_run(utc(3, 30, 1, 30), HALF_PAST_TWO, BERLIN) == utc(3, 31, 0, 30)


def test_a_repeated_time_runs_first():
    assert next_run(utc(10, 25, 12), HALF_PAST_TWO, BERLIN) == utc(10, 26, 0, 30)


@pytest.mark.parametrize(("hour", "minute"), [(0, 30), (0, 45), (1, 10), (1, 30)])
def test_a_repeated_time_runs_once(hour, minute):
    assert next_run(utc(10, 26, hour, minute), HALF_PAST_TWO, BERLIN) == utc(10, 27, 1, 30)


def test_times_after_a_change_are_right_too():
    assert next_run(utc(3, 29, 20), time(9, 0), BERLIN) == utc(3, 30, 7)
    assert next_run(utc(10, 25, 20), time(9, 0), BERLIN) == utc(10, 26, 8)
