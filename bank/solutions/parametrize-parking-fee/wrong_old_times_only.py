"""Level 2: parametrizes the three old times, none of which lies near a limit.

Fails: test_notices_a_first_limit_that_is_too_late, test_notices_a_first_limit_that_is_too_early,
test_notices_a_second_limit_that_is_too_late, test_notices_a_second_limit_that_is_too_early
"""

import pytest


@pytest.mark.parametrize("minutes, fee", [(10, 0), (60, 250), (300, 600)])
def test_parking_fee(minutes, fee):
    assert parking_fee(minutes) == fee


def test_negative():
    with pytest.raises(ValueError):
        parking_fee(-5)
