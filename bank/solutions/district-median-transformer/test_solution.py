import numpy as np
import pandas as pd
import pytest
from sklearn.base import clone
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer
from solution import DistrictMedian

GAP = np.nan


def flats(*rows, index=None):
    return pd.DataFrame(rows, columns=["district", "rent", "rooms"], index=index)


@pytest.fixture
def known():
    """The median is 12 in north, 30 in south (two rents), 14 overall; west has no rent."""
    return flats(
        ("north", 10.0, 1), ("south", 20.0, 2), ("north", 12.0, 3), ("north", 14.0, 4),
        ("north", GAP, 5), ("south", 40.0, 6), ("west", GAP, 7),
    )  # fmt: skip


def rents(step, *districts):
    return list(step.transform(flats(*[(name, GAP, 1) for name in districts]))["rent"])


def test_gaps_get_the_median_of_the_fit(known):
    assert rents(DistrictMedian().fit(known), "north", "north") == [12, 12]


def test_known_rents_stay(known):
    step = DistrictMedian().fit(known)
    assert list(step.transform(flats(("north", 99.0, 1), ("north", GAP, 1)))["rent"])[0] == 99


def test_one_single_flat(known):
    assert rents(DistrictMedian().fit(known), "north") == [12]


def test_small_districts_get_the_overall_median(known):
    assert rents(DistrictMedian().fit(known), "south") == [14]


def test_min_flats_is_used(known):
    assert rents(DistrictMedian(min_flats=2).fit(known), "south") == [30]
    assert rents(DistrictMedian(min_flats=4).fit(known), "north") == [14]


def test_unknown_districts_get_the_overall_median(known):
    assert rents(DistrictMedian().fit(known), "harbour") == [14]


def test_a_district_without_known_rents(known):
    assert rents(DistrictMedian(min_flats=1).fit(known), "west") == [14]


def test_the_frame_passed_in_is_not_changed(known):
    before = known.copy()
    DistrictMedian().fit(known).transform(known)
    pd.testing.assert_frame_equal(known, before)


def test_other_columns_and_the_order_stay(known):
    result = DistrictMedian().fit(known).transform(known)
    assert list(result["rooms"]) == [1, 2, 3, 4, 5, 6, 7]
    assert list(result["district"]) == list(known["district"])


def test_any_index_is_kept(known):
    step = DistrictMedian().fit(known)
    result = step.transform(flats(("south", GAP, 1), ("north", GAP, 2), index=[7, 3]))
    assert list(result.index) == [7, 3]
    assert list(result["rent"]) == [14, 12]


def test_a_clone_keeps_min_flats(known):
    assert rents(clone(DistrictMedian(min_flats=2)).fit(known), "south") == [30]


def test_works_in_a_search():
    rng = np.random.default_rng(0)
    frame = flats(
        *[(rng.choice(["north", "south"]), rng.choice([10.0, 20.0, GAP]), 2) for _ in range(40)]
    )
    pipeline = Pipeline(
        [
            ("fill", DistrictMedian()),
            ("numbers", FunctionTransformer(lambda X: X[["rent", "rooms"]])),
            ("model", LinearRegression()),
        ]
    )
    search = GridSearchCV(pipeline, {"fill__min_flats": [1, 30]}, cv=3, error_score="raise")
    search.fit(frame, rng.normal(size=40))
    assert np.isfinite(search.cv_results_["mean_test_score"]).all()
