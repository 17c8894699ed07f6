"""Level 2: right rents, but the argument is kept under another name, so that a search cannot set it.

Fails: test_a_clone_keeps_min_flats, test_works_in_a_search
"""

from sklearn.base import BaseEstimator, TransformerMixin


class DistrictMedian(TransformerMixin, BaseEstimator):
    def __init__(self, min_flats=3):
        self._minimum = min_flats

    def fit(self, X, y=None):
        known = X.groupby("district")["rent"].agg(["median", "count"])
        self.medians_ = known.loc[known["count"] >= self._minimum, "median"]
        self.overall_ = X["rent"].median()
        return self

    def transform(self, X):
        filling = X["district"].map(self.medians_).fillna(self.overall_)
        return X.assign(rent=X["rent"].fillna(filling))
