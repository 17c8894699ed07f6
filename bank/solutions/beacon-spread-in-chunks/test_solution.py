import numpy as np
import pytest
from solution import Spread


def spread(*chunks):
    result = Spread()
    for chunk in chunks:
        result.add(np.array(chunk, dtype=float))
    return result.std()


def test_small_numbers():
    assert spread([1, 2, 3], [1, 2, 3]) == pytest.approx(np.std([1, 2, 3]))


def test_chunks_with_different_means():
    assert spread([1, 2], [101, 102]) == pytest.approx(np.std([1, 2, 101, 102]))


def test_a_small_spread_on_a_large_number():
    offsets = np.array([0.1, 0.4, 0.2, 0.3])
    assert spread(1e9 + offsets, 1e9 + offsets) == pytest.approx(np.std(offsets), rel=1e-4)


def test_a_constant_added_changes_nothing():
    offsets = np.random.default_rng(2).normal(0, 0.1, (2, 500))
    assert spread(*(offsets + 1e9)) == pytest.approx(spread(*offsets), rel=1e-3)


def test_chunks_may_be_cut_anywhere():
    readings = 1e9 + np.random.default_rng(1).normal(0, 0.1, 900)
    whole = np.std(readings - 1e9)
    for size in (1, 7, 900):
        chunks = [readings[i : i + size] for i in range(0, 900, size)]
        assert spread(*chunks) == pytest.approx(whole, rel=1e-3)


def test_an_empty_chunk_changes_nothing():
    assert spread([], [1, 2, 3], [], [1, 2, 3]) == pytest.approx(np.std([1, 2, 3]))


def test_readings_one_at_a_time():
    assert spread([4], [8]) == pytest.approx(2)


def test_one_reading_has_no_spread():
    assert spread([5]) == 0
