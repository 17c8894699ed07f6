"""Level 2: adds up by cell number, but without room for cells that have no order.

Fails: test_cells_without_orders_are_zero, test_the_map_holds_the_whole_turnover, test_no_order_at_all
"""

import numpy as np


def heat_map(rows, cols, values, shape):
    cells = np.ravel_multi_index((rows, cols), shape)
    return np.bincount(cells, weights=values).reshape(shape)
