"""Adds up logarithms of densities, which stay within a float, and keeps both parameters positive."""

from scipy import optimize, stats


def fit_gamma(waits):
    """The most likely shape and scale, with the location fixed at 0."""

    def loss(params):
        shape, scale = params
        return -stats.gamma.logpdf(waits, shape, scale=scale).sum()

    fit = optimize.minimize(loss, x0=[1.0, 1.0], bounds=[(1e-6, None), (1e-6, None)])
    if not fit.success:
        raise RuntimeError(fit.message)
    return fit.x
