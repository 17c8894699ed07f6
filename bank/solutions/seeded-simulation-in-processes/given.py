"""The code of the prompt: every day draws the same demand, so all results are equal.

Fails: test_the_error_is_not_zero, test_the_mean_is_near_the_true_shortage
"""

from concurrent.futures import ProcessPoolExecutor
import numpy as np

STOCK = 45

def shortage(day):
    np.random.seed(7)
    demand = np.random.poisson(40)
    return max(demand - STOCK, 0)

def estimate(days):
    with ProcessPoolExecutor(max_workers=4) as pool:
        results = list(pool.map(shortage, range(days)))
    error = np.std(results) / np.sqrt(days)
    return np.mean(results), error
