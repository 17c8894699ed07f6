import numpy as np
from solution import changed


def picture(*values):
    return np.array([values], dtype=np.uint8)


def test_small_differences_are_no_change():
    assert changed(picture(120, 121, 119), picture(119, 121, 117)) == 0


def test_a_fall_across_the_range_is_seen():
    assert changed(picture(250, 255), picture(5, 0)) == 2


def test_a_rise_across_the_range_is_seen():
    assert changed(picture(5, 0), picture(250, 255)) == 2


def test_order_does_not_matter():
    rng = np.random.default_rng(3)
    one, other = rng.integers(0, 128, (2, 20, 20), dtype=np.uint8)
    assert changed(one, other) == changed(other, one)


def test_exactly_the_limit_is_no_change():
    assert changed(picture(100, 100), picture(130, 131)) == 1


def test_the_pictures_stay_as_they_are():
    before, after = picture(9, 8), picture(8, 9)
    changed(before, after)
    assert before.tolist() == [[9, 8]]
    assert before.dtype == np.uint8
