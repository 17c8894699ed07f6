"""The code of the prompt: the quantiles come from the batch, and the batch is written to.

Fails: test_a_row_alone_and_in_a_batch_agree, test_single_customers_differ, test_the_input_is_not_changed
"""

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin


class CapAndScale(BaseEstimator, TransformerMixin):
    """Cap columns at a quantile, then scale them to at most 1."""

    def __init__(self, quantile=0.95):
        self.quantile = quantile

    def fit(self, X, y=None):
        return self

    def transform(self, X):
        top = np.quantile(X, self.quantile, axis=0)
        for j in range(X.shape[1]):
            X[X[:, j] > top[j], j] = top[j]
        return X / top
