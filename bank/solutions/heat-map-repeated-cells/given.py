"""The code of the prompt: of the orders in one cell only the last is kept.

Fails: test_orders_in_one_cell_add_up, test_the_map_holds_the_whole_turnover
"""

import numpy as np


def heat_map(rows, cols, values, shape):
    grid = np.zeros(shape)
    grid[rows, cols] += values
    return grid


rows = np.array([0, 0, 1, 0])
cols = np.array([1, 1, 0, 1])
values = np.array([2.0, 3.0, 1.0, 5.0])
print(heat_map(rows, cols, values, (2, 2)))
