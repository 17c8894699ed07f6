"""Level 2: right rents, but they are written into the frame that was passed in.

Fails: test_the_frame_passed_in_is_not_changed
"""

from sklearn.base import BaseEstimator, TransformerMixin


class DistrictMedian(TransformerMixin, BaseEstimator):
    def __init__(self, min_flats=3):
        self.min_flats = min_flats

    def fit(self, X, y=None):
        known = X.groupby("district")["rent"].agg(["median", "count"])
        self.medians_ = known.loc[known["count"] >= self.min_flats, "median"]
        self.overall_ = X["rent"].median()
        return self

    def transform(self, X):
        filling = X["district"].map(self.medians_).fillna(self.overall_)
        X["rent"] = X["rent"].fillna(filling)
        return X
