"""Level 2: finds the overwritten input, and leaves the quantiles of the batch.

Fails: test_a_row_alone_and_in_a_batch_agree, test_single_customers_differ
"""

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin


class CapAndScale(TransformerMixin, BaseEstimator):
    def __init__(self, quantile=0.95):
        self.quantile = quantile

    def fit(self, X, y=None):
        return self

    def transform(self, X):
        top = np.quantile(X, self.quantile, axis=0)
        return np.minimum(X, top) / top
