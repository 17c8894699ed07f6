"""Times on both sides of each limit, each a case of its own in the report; the error has its own test."""

import pytest


def parking_fee(minutes):
    if minutes < 0:
        raise ValueError(f"negative time: {minutes}")
    if minutes < 30:
        return 0
    return 250 if minutes < 120 else 600


@pytest.mark.parametrize(
    ("minutes", "fee"), [(0, 0), (29, 0), (30, 250), (119, 250), (120, 600), (300, 600)]
)
def test_parking_fee(minutes, fee):
    assert parking_fee(minutes) == fee


def test_a_negative_time_is_refused():
    with pytest.raises(ValueError):
        parking_fee(-1)
