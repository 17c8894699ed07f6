from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from solution import worked

BERLIN = ZoneInfo("Europe/Berlin")


def night(year, month, day):
    """The shift from 22:00 of the day before to 06:00."""
    end = datetime(year, month, day, 6, 0, tzinfo=BERLIN)
    return end - timedelta(hours=8), end


def test_an_ordinary_night_has_eight_hours():
    assert worked(*night(2025, 6, 30)) == timedelta(hours=8)


def test_the_night_in_march_is_an_hour_shorter():
    assert worked(*night(2025, 3, 30)) == timedelta(hours=7)


def test_the_night_in_october_is_an_hour_longer():
    assert worked(*night(2025, 10, 26)) == timedelta(hours=9)


def test_the_prompt_and_the_anchors_give_the_old_results():
    for day in [(2025, 3, 30), (2025, 10, 26)]:
        start, end = night(*day)
        assert (start.hour, end - start) == (22, timedelta(hours=8))


def test_a_local_time_in_october_can_be_two_moments():
    first = datetime(2025, 10, 26, 2, 30, tzinfo=BERLIN)
    assert worked(first, first.replace(fold=1)) == timedelta(hours=1)
