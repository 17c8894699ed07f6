"""Level 2: moves the quantiles into fit, but goes on writing into the caller's array.

Fails: test_the_input_is_not_changed
"""

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin


class CapAndScale(TransformerMixin, BaseEstimator):
    def __init__(self, quantile=0.95):
        self.quantile = quantile

    def fit(self, X, y=None):
        self.top_ = np.quantile(X, self.quantile, axis=0)
        return self

    def transform(self, X):
        for j in range(X.shape[1]):
            X[X[:, j] > self.top_[j], j] = self.top_[j]
        return X / self.top_
