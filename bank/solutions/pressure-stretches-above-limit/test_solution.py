import numpy as np
from solution import stretches


def pairs(values, limit, seconds):
    return [tuple(row) for row in stretches(np.array(values, dtype=float), limit, seconds).tolist()]


def looped(values, limit, seconds):
    found, start = [], None
    for i, value in enumerate([*values, float("-inf")]):
        if value > limit:
            start = i if start is None else start
        elif start is not None:
            if i - start >= seconds:
                found.append((start, i))
            start = None
    return found


def test_the_example():
    assert pairs([9, 4, 8, 8, 9, 3, 7, 7], 6, 2) == [(2, 5), (6, 8)]


def test_a_stretch_at_the_first_reading():
    assert pairs([7, 8, 9, 1, 1], 6, 2) == [(0, 3)]


def test_above_all_the_time():
    assert pairs([7, 7, 7], 6, 2) == [(0, 3)]


def test_exactly_as_long_as_asked():
    assert pairs([1, 7, 7, 7, 1, 7, 7, 1], 6, 3) == [(1, 4)]


def test_never_above():
    assert pairs([1, 2, 6], 6, 1) == []


def test_a_lost_reading_ends_a_stretch():
    assert pairs([1, 7, 7, np.nan, 7, 7, 7, 1], 6, 2) == [(1, 3), (4, 7)]


def test_agrees_with_a_plain_loop():
    rng = np.random.default_rng(8)
    for _ in range(200):
        values = rng.integers(0, 4, rng.integers(0, 12)).astype(float)
        assert pairs(values, 1, 2) == looped(values, 1, 2)


def test_a_month_of_readings():
    month = np.zeros(2_600_000)
    month[:5] = month[-7:] = 9
    assert stretches(month, 6, 5).tolist() == [[0, 5], [2_599_993, 2_600_000]]
