"""Level 2: learns the medians in `fit`, but small and unknown districts keep their gaps.

Fails: test_small_districts_get_the_overall_median, test_unknown_districts_get_the_overall_median,
test_a_district_without_known_rents, test_min_flats_is_used, test_works_in_a_search, test_any_index_is_kept
"""

from sklearn.base import BaseEstimator, TransformerMixin


class DistrictMedian(TransformerMixin, BaseEstimator):
    def __init__(self, min_flats=3):
        self.min_flats = min_flats

    def fit(self, X, y=None):
        known = X.groupby("district")["rent"].agg(["median", "count"])
        self.medians_ = known.loc[known["count"] >= self.min_flats, "median"]
        return self

    def transform(self, X):
        return X.assign(rent=X["rent"].fillna(X["district"].map(self.medians_)))
