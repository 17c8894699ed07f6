from solution import counters_to_close


def test_a_counter_without_measurements_stays_open():
    assert counters_to_close({"A": [1, 2], "B": [9, 7], "C": []}) == ["A"]


def test_nothing_measured_anywhere_closes_nothing():
    assert counters_to_close({"A": [], "B": []}) == []


def test_an_average_of_two_minutes_stays_open():
    assert counters_to_close({"A": [1, 3], "B": [1, 2]}) == ["B"]


def test_waits_that_are_all_zero_close_a_counter():
    assert counters_to_close({"A": [0, 0]}) == ["A"]


def test_no_counters():
    assert counters_to_close({}) == []
