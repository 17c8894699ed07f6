from datetime import timedelta

import django
import pytest
from django.conf import settings
from django.utils import timezone

settings.configure(USE_TZ=True, TIME_ZONE="UTC")
django.setup()

from solution import StayForm  # noqa: E402


def in_days(days):
    return (timezone.localdate() + timedelta(days)).isoformat()


def wrong_fields(**changes):
    """The fields with a message; dates are given as text or in days from today."""
    data = {"arrive": 3, "leave": 5, "guests": "2", "reason": "", **changes}
    for field in ["arrive", "leave"]:
        if isinstance(data[field], int):
            data[field] = in_days(data[field])
    return set(StayForm(data).errors)


def test_an_ordinary_stay_is_accepted():
    assert wrong_fields() == set()


def test_arriving_today_is_fine():
    assert wrong_fields(arrive=0) == set()


def test_nobody_arrives_in_the_past():
    assert wrong_fields(arrive=-1) == {"arrive"}


@pytest.mark.parametrize("leave", [2, 3])
def test_leaving_comes_after_arriving(leave):
    assert wrong_fields(arrive=3, leave=leave) == {"leave"}


@pytest.mark.parametrize("guests", ["1", "6"])
def test_one_to_six_guests_are_accepted(guests):
    assert wrong_fields(guests=guests) == set()


@pytest.mark.parametrize("guests", ["0", "7", "-1", "two", ""])
def test_other_numbers_of_guests_are_refused(guests):
    assert wrong_fields(guests=guests) == {"guests"}


def test_fourteen_nights_need_no_reason():
    assert wrong_fields(arrive=3, leave=17) == set()


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_long_stay_needs_a_reason(reason):
    assert wrong_fields(arrive=3, leave=18, reason=reason) == {"reason"}


def test_a_long_stay_with_a_reason_is_accepted():
    assert wrong_fields(arrive=3, leave=18, reason="A course in town") == set()


@pytest.mark.parametrize("field", ["arrive", "leave"])
def test_an_unreadable_date_is_reported_at_its_field(field):
    assert wrong_fields(**{field: "soon"}) == {field}


@pytest.mark.parametrize("field", ["arrive", "leave"])
def test_a_missing_date_is_reported_at_its_field(field):
    assert wrong_fields(**{field: ""}) == {field}


def test_a_mistake_in_one_field_does_not_hide_the_others():
    assert wrong_fields(arrive="soon", guests="9") == {"arrive", "guests"}
