import numpy as np
import pytest
from scipy import stats
from solution import fit_gamma


@pytest.fixture(scope="module")
def waits():
    return np.random.default_rng(0).gamma(2.0, 5.0, 2000)


def test_finds_the_parameters_that_made_the_data(waits):
    shape, scale = fit_gamma(waits)
    assert shape == pytest.approx(2, rel=0.1)
    assert scale == pytest.approx(5, rel=0.1)


def test_shape_times_scale_is_the_mean(waits):
    shape, scale = fit_gamma(waits)
    assert shape * scale == pytest.approx(waits.mean(), rel=1e-3)


def test_agrees_with_scipys_own_fit(waits):
    shape, _, scale = stats.gamma.fit(waits, floc=0)
    assert fit_gamma(waits) == pytest.approx([shape, scale], rel=1e-2)
