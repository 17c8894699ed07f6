import numpy as np
import pytest
from solution import monthly_auc

KEPT, RETURNED = [0.05, 0.10, 0.10, 0.15, 0.20, 0.30, 0.40, 0.60], [0.45, 0.70]


def auc(kept, returned):
    labels = np.array([0] * len(kept) + [1] * len(returned))
    return monthly_auc(np.array([*kept, *returned]), labels)


def test_the_ten_parcels():
    assert auc(KEPT, RETURNED) == pytest.approx(15 / 16)


def test_a_perfect_order_below_the_threshold():
    assert auc([0.1, 0.2], [0.3, 0.4]) == 1


def test_equal_scores_count_one_half():
    assert auc([0.5, 0.5], [0.5]) == 0.5


def test_the_wrong_way_round():
    assert auc([0.9], [0.1]) == 0
