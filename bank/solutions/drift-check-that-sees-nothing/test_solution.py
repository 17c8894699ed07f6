import math

import numpy as np
import pytest
from solution import drift

pytestmark = pytest.mark.filterwarnings("ignore")
AGE = np.repeat([20.0, 30.0, 40.0, 50.0, 60.0], [10, 30, 30, 20, 10])
ALERT = 0.25


def test_equal_data_give_zero():
    assert drift(AGE, AGE) == pytest.approx(0, abs=1e-6)


def test_two_samples_of_one_kind_raise_no_alert():
    rng = np.random.default_rng(0)
    assert drift(rng.normal(size=5000), rng.normal(size=5000)) < ALERT


def test_a_shift_is_seen():
    assert ALERT < drift(AGE, AGE + 15) < math.inf


def test_another_unit_is_seen():
    assert ALERT < drift(AGE, AGE / 12) < math.inf


def test_half_of_the_values_far_outside():
    assert drift(AGE, np.concatenate([AGE, np.full(100, 9999.0)])) > ALERT


@pytest.mark.parametrize("current", [[20.0], [60.0] * 9, [-1e9], [1e9, 1e9], [20.0, 60.0]])
def test_the_result_is_always_finite(current):
    assert math.isfinite(drift(AGE, np.array(current)))
