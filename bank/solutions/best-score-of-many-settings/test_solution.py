import numpy as np
import pytest
from sklearn.base import BaseEstimator, ClassifierMixin
from solution import expected_hit_rate


class OneColumn(ClassifierMixin, BaseEstimator):
    """Tells the groups apart by one column, on the side of the middle where its mean lies."""

    def __init__(self, column=0):
        self.column = column

    def fit(self, X, y):
        self.classes_ = np.unique(y)
        values = X[:, self.column]
        low, high = values[y == 0].mean(), values[y == 1].mean()
        self.middle_, self.up_ = (low + high) / 2, high > low
        return self

    def predict(self, X):
        return ((X[:, self.column] > self.middle_) == self.up_).astype(int)


GRID = {"column": list(range(40))}


def castings(seed, distance=0.0):
    rng = np.random.default_rng(seed)
    y = rng.permutation(np.repeat([0, 1], 70))
    X = rng.normal(size=(140, 40))
    X[:, 17] += distance * y
    return X, y


def test_labels_without_meaning_score_like_a_coin():
    rates = [expected_hit_rate(OneColumn(), GRID, *castings(seed)) for seed in range(3)]
    assert 0.4 < np.mean(rates) < 0.56


def test_a_column_that_tells_is_found():
    assert expected_hit_rate(OneColumn(), GRID, *castings(5, distance=4)) > 0.9


def test_a_single_setting_needs_no_correction():
    rate = expected_hit_rate(OneColumn(), {"column": [17]}, *castings(6, distance=2))
    assert rate == pytest.approx(0.84, abs=0.1)
