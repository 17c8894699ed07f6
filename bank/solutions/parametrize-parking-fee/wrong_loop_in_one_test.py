"""Level 1: a loop over the old times, of which the first failure hides the rest; nothing on the error.

Fails: test_each_time_is_a_case_of_its_own, test_notices_a_first_limit_that_is_too_late,
test_notices_a_first_limit_that_is_too_early, test_notices_a_second_limit_that_is_too_late,
test_notices_a_second_limit_that_is_too_early, test_notices_a_negative_time_that_is_free
"""


def test_parking_fee():
    for minutes, fee in [(10, 0), (60, 250), (300, 600)]:
        assert parking_fee(minutes) == fee
