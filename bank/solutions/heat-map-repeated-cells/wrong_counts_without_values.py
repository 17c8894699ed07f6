"""Level 2: repeated cells are counted, and what the orders are worth is lost.

Fails: test_orders_in_one_cell_add_up, test_the_map_holds_the_whole_turnover
"""

import numpy as np


def heat_map(rows, cols, values, shape):
    cells = np.ravel_multi_index((rows, cols), shape)
    return np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape).astype(float)
