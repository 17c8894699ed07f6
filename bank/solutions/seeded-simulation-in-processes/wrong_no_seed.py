"""Level 2: deletes the seed, so that the planner gets another figure tomorrow.

Fails: test_the_same_figure_tomorrow
"""

from concurrent.futures import ProcessPoolExecutor

import numpy as np

STOCK = 45


def shortage(day):
    demand = np.random.default_rng().poisson(40)
    return max(demand - STOCK, 0)


def estimate(days):
    with ProcessPoolExecutor(max_workers=4) as pool:
        results = list(pool.map(shortage, range(days), chunksize=50))
    error = np.std(results) / np.sqrt(days)
    return np.mean(results), error
