"""Adds every order on its own, repeated cells included, and refuses orders outside the grid."""

import numpy as np


def heat_map(rows, cols, values, shape):
    if np.any((rows < 0) | (rows >= shape[0]) | (cols < 0) | (cols >= shape[1])):
        raise ValueError("an order lies outside the grid")
    grid = np.zeros(shape)
    np.add.at(grid, (rows, cols), values)
    return grid
