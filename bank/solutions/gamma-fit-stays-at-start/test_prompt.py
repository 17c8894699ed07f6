import numpy as np
import pytest
from scipy import optimize, stats


@pytest.mark.filterwarnings("ignore")
def test_success_without_a_step():
    waits = np.random.default_rng(0).gamma(2.0, 5.0, 2000)

    def loss(params):
        shape, scale = params
        return -np.prod(stats.gamma.pdf(waits, shape, scale=scale))

    for start in ([1.0, 1.0], [3.0, 2.0]):
        fit = optimize.minimize(loss, x0=start)
        assert fit.success and fit.nit == 0 and list(fit.x) == start
    assert loss([2.0, 5.0]) == 0


def test_fifty_waiting_times_still_fit_into_a_float():
    waits = np.random.default_rng(0).gamma(2.0, 5.0, 2000)[:50]
    assert -np.prod(stats.gamma.pdf(waits, 2.0, scale=5.0)) == pytest.approx(-5e-68, rel=0.1)
