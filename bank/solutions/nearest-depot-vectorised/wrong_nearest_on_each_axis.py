"""Level 2: working shapes, but the pairs are measured on one axis only.

Fails: test_agrees_with_the_loop, test_a_depot_in_each_direction,
test_more_stops_than_fit_into_one_block
"""

import numpy as np


def nearest(stops, depots):
    return np.abs(stops[:, :1] - depots[:, 0]).argmin(axis=1)
