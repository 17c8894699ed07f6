import numpy as np
import pytest
from solution import heat_map


def test_orders_in_one_cell_add_up():
    rows, cols = np.array([0, 0, 1, 0, 1]), np.array([1, 1, 0, 1, 1])
    grid = heat_map(rows, cols, np.array([2.0, 3.0, 1.0, 5.0, 1.0]), (2, 2))
    assert grid.tolist() == [[0, 10], [1, 1]]


def test_cells_without_orders_are_zero():
    grid = heat_map(np.array([0]), np.array([0]), np.array([1.0]), (2, 3))
    assert grid.tolist() == [[1, 0, 0], [0, 0, 0]]


def test_the_map_holds_the_whole_turnover():
    rng = np.random.default_rng(4)
    rows, cols = rng.integers(0, 30, 10_000), rng.integers(0, 39, 10_000)
    values = rng.uniform(5, 50, 10_000)
    grid = heat_map(rows, cols, values, (30, 40))
    assert grid.shape == (30, 40)
    assert grid.sum() == pytest.approx(values.sum())


def test_no_order_at_all():
    none = np.array([], dtype=int)
    assert heat_map(none, none, np.array([]), (2, 2)).tolist() == [[0, 0], [0, 0]]
