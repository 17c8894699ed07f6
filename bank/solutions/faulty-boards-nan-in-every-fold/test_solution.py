import numpy as np
import pytest
from solution import scores

pytestmark = pytest.mark.filterwarnings("ignore")


def boards(faulty, distance=0.0):
    y = np.array([1] * faulty + [0] * (100 - faulty))
    X = np.random.default_rng(0).normal(size=(100, 2)) + distance * y[:, None]
    return X, y


@pytest.mark.parametrize("scoring", ["accuracy", "roc_auc", "recall"])
def test_every_fold_has_a_score(scoring):
    found = scores(*boards(12), scoring)
    assert len(found) == 5
    assert np.isfinite(found).all()


def test_six_faulty_boards_give_five_scores():
    assert np.isfinite(scores(*boards(6), "roc_auc")).all()


def test_boards_that_are_easy_to_tell_apart():
    assert np.mean(scores(*boards(12, distance=8), "roc_auc")) > 0.9


def test_the_same_scores_when_run_again():
    np.testing.assert_array_equal(scores(*boards(12), "accuracy"), scores(*boards(12), "accuracy"))
