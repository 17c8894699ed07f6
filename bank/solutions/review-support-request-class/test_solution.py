import time
from datetime import UTC, datetime, timedelta

from solution import Request

HOURS = timedelta(hours=4)


def test_every_request_has_its_own_number():
    first, second = Request("ana"), Request("ben")
    assert second.number == first.number + 1


def test_a_request_is_opened_when_it_is_made():
    before = datetime.now(UTC)
    request = Request("ana")
    assert before <= request.opened <= datetime.now(UTC)


def test_is_late_after_four_hours():
    opened = datetime(2025, 6, 30, 8, 0, tzinfo=UTC)
    request = Request("ana", opened=opened)
    assert not request.is_late(now=opened + HOURS)
    assert request.is_late(now=opened + HOURS + timedelta(seconds=1))


def test_is_late_looks_at_the_clock_of_the_call():
    request = Request("ana", opened=datetime.now(UTC) - HOURS + timedelta(milliseconds=20))
    time.sleep(0.04)
    assert request.is_late()


def test_a_new_request_is_not_late():
    assert not Request("ana").is_late()
