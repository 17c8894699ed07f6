import pytest
from scipy import stats
from solution import estimate

DAYS = 1000


@pytest.fixture(scope="module")
def result():
    return estimate(DAYS)


def test_the_error_is_not_zero(result):
    assert result[1] > 0


def test_the_mean_is_near_the_true_shortage(result):
    true = sum((n - 45) * stats.poisson.pmf(n, 40) for n in range(46, 200))
    mean, error = result
    assert abs(mean - true) < 5 * error


def test_the_same_figure_tomorrow(result):
    assert estimate(DAYS) == result
