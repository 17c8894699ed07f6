"""Level 1: fills with medians of the frame that is passed to `transform`.

Fails: test_gaps_get_the_median_of_the_fit, test_one_single_flat, test_small_districts_get_the_overall_median,
test_unknown_districts_get_the_overall_median, test_a_district_without_known_rents, test_min_flats_is_used,
test_any_index_is_kept, test_a_clone_keeps_min_flats
"""

from sklearn.base import BaseEstimator, TransformerMixin


class DistrictMedian(TransformerMixin, BaseEstimator):
    def __init__(self, min_flats=3):
        self.min_flats = min_flats

    def fit(self, X, y=None):
        return self

    def transform(self, X):
        medians = X.groupby("district")["rent"].transform("median")
        return X.assign(rent=X["rent"].fillna(medians).fillna(X["rent"].median()))
