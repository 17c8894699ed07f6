"""The code of the prompt, made to run once for each call: the product of 2,000 densities is 0.

Fails: test_finds_the_parameters_that_made_the_data, test_shape_times_scale_is_the_mean, test_agrees_with_scipys_own_fit
"""

import numpy as np
from scipy import optimize, stats

waits = np.random.default_rng(0).gamma(2.0, 5.0, 2000)


def loss(params):
    shape, scale = params
    return -np.prod(stats.gamma.pdf(waits, shape, scale=scale))

fit = optimize.minimize(loss, x0=[1.0, 1.0])
print(fit.success, fit.nit, fit.x)


def fit_gamma(_):
    return fit.x
