from solution import merge


def merged(*bookings):
    return [tuple(pair) for pair in merge(list(bookings))]


def test_the_example():
    assert merged((590, 630), (700, 720), (540, 600)) == [(540, 630), (700, 720)]


def test_touching_bookings_become_one():
    assert merged((540, 600), (600, 660)) == [(540, 660)]


def test_a_booking_inside_another_does_not_shorten_it():
    assert merged((540, 700), (560, 580), (650, 690)) == [(540, 700)]


def test_a_booking_that_joins_two_others():
    assert merged((540, 600), (700, 760), (590, 710)) == [(540, 760)]


def test_equal_bookings_become_one():
    assert merged((540, 600), (540, 600)) == [(540, 600)]


def test_one_booking():
    assert merged((540, 600)) == [(540, 600)]


def test_no_bookings():
    assert merged() == []
