import numpy as np
import pytest
from solution import CapAndScale


@pytest.fixture
def amounts():
    return np.random.default_rng(0).uniform(1, 100, (200, 3))


def test_values_are_capped_and_scaled(amounts):
    top = np.quantile(amounts, 0.95, axis=0)
    result = CapAndScale().fit_transform(amounts.copy())
    np.testing.assert_allclose(result, np.minimum(amounts, top) / top)


def test_a_row_alone_and_in_a_batch_agree(amounts):
    step = CapAndScale().fit(amounts.copy())
    batch = step.transform(amounts.copy())
    np.testing.assert_allclose(step.transform(amounts[:1].copy()), batch[:1])


def test_single_customers_differ(amounts):
    step = CapAndScale().fit(amounts.copy())
    one, other = (step.transform(np.full((1, 3), value)) for value in (10.0, 60.0))
    assert not np.allclose(one, other)


def test_the_input_is_not_changed(amounts):
    before = amounts.copy()
    CapAndScale().fit(amounts).transform(amounts)
    np.testing.assert_array_equal(amounts, before)
