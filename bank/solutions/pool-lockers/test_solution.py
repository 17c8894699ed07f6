import time

import pytest
from solution import Lockers


def test_step_1_the_example():
    lockers = Lockers(3)
    assert [lockers.take(), lockers.take()] == [1, 2]
    lockers.give_back(1)
    assert lockers.take() == 1


def test_the_lowest_of_several_returned_lockers():
    lockers = Lockers(4)
    for _ in range(4):
        lockers.take()
    for number in (3, 1, 4):
        lockers.give_back(number)
    assert [lockers.take(), lockers.take(), lockers.take()] == [1, 3, 4]


def test_all_lockers_are_taken():
    lockers = Lockers(1)
    assert [lockers.take(), lockers.take()] == [1, None]


@pytest.mark.parametrize("number", [1, 0, -1, 9])
def test_a_locker_that_is_not_taken_cannot_be_returned(number):
    with pytest.raises(ValueError):
        Lockers(3).give_back(number)


def test_returned_twice_is_not_given_to_two_guests():
    lockers = Lockers(2)
    lockers.take()
    lockers.give_back(1)
    with pytest.raises(ValueError):
        lockers.give_back(1)
    assert [lockers.take(), lockers.take(), lockers.take()] == [1, 2, None]


def seconds_of_calls(count):
    """Of the processor, for calls to so many lockers; the best of five."""
    found = []
    for _ in range(5):
        lockers = Lockers(count)
        start = time.process_time()
        for _ in range(60):
            lockers.give_back(lockers.take())
            lockers.take()
        found.append(time.process_time() - start)
    return min(found)


def test_sixty_thousand_lockers_are_quick():
    # A search of all lockers costs some hundred times as much.
    assert seconds_of_calls(60_000) < 15 * seconds_of_calls(500)


def test_a_large_locker_on_request():
    lockers = Lockers(3, large=2)
    assert [lockers.take(large=True) for _ in range(3)] == [4, 5, None]
    assert lockers.take() == 1


def test_a_large_one_when_no_small_one_is_free():
    lockers = Lockers(1, large=1)
    assert [lockers.take(), lockers.take(), lockers.take()] == [1, 2, None]


def test_a_returned_large_locker_stays_large():
    lockers = Lockers(1, large=1)
    lockers.take(large=True)
    lockers.give_back(2)
    assert [lockers.take(large=True), lockers.take(large=True), lockers.take()] == [2, None, 1]


def test_overdue_lockers_the_longest_first():
    lockers = Lockers(3, large=1)
    lockers.take(large=True, minute=5)
    lockers.take(minute=10)
    lockers.take(minute=50)
    lockers.take(minute=200)
    assert lockers.overdue(300) == [4, 1, 2]


def test_exactly_240_minutes_are_not_overdue():
    lockers = Lockers(1)
    lockers.take(minute=60)
    assert [lockers.overdue(300), lockers.overdue(301)] == [[], [1]]


def test_a_returned_locker_is_not_overdue():
    lockers = Lockers(2)
    lockers.take(minute=1)
    lockers.take(minute=2)
    lockers.give_back(1)
    assert lockers.overdue(300) == [2]
    lockers.take(minute=300)
    assert lockers.overdue(600) == [2, 1]
