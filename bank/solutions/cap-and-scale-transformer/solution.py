"""The tops are learnt in `fit` and only applied in `transform`, which makes a new array."""

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted, validate_data


class CapAndScale(TransformerMixin, BaseEstimator):
    """Cap columns at a quantile, then scale them to at most 1."""

    def __init__(self, quantile=0.95):
        self.quantile = quantile

    def fit(self, X, y=None):
        X = validate_data(self, X, dtype=float)
        top = np.quantile(X, self.quantile, axis=0)
        self.top_ = np.where(top == 0, 1.0, top)
        return self

    def transform(self, X):
        check_is_fitted(self)
        X = validate_data(self, X, dtype=float, reset=False)
        return np.minimum(X, self.top_) / self.top_
