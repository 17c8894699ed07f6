"""One seed for the run, one stream for each day: the figure repeats, whatever the number of workers."""

from concurrent.futures import ProcessPoolExecutor

import numpy as np

STOCK = 45


def shortage(seed):
    demand = np.random.default_rng(seed).poisson(40)
    return max(demand - STOCK, 0)


def estimate(days, seed=7, workers=4):
    streams = np.random.SeedSequence(seed).spawn(days)
    with ProcessPoolExecutor(max_workers=workers) as pool:
        results = list(pool.map(shortage, streams, chunksize=50))
    error = np.std(results, ddof=1) / np.sqrt(days)
    return np.mean(results), error
