"""Level 2: takes the logarithm of the product, which is 0 by then.

Fails: test_finds_the_parameters_that_made_the_data, test_shape_times_scale_is_the_mean, test_agrees_with_scipys_own_fit
"""

import numpy as np
from scipy import optimize, stats


def fit_gamma(waits):
    def loss(params):
        shape, scale = params
        with np.errstate(divide="ignore", invalid="ignore"):
            return -np.log(np.prod(stats.gamma.pdf(waits, shape, scale=scale)))

    with np.errstate(invalid="ignore"):
        return optimize.minimize(loss, x0=[1.0, 1.0]).x
