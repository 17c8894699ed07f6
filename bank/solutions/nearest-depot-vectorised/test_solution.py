import math

import numpy as np
from solution import nearest


def looped(stops, depots):
    result = []
    for sx, sy in stops:
        best, best_d = -1, math.inf
        for i, (dx, dy) in enumerate(depots):
            d = math.hypot(sx - dx, sy - dy)
            if d < best_d:
                best, best_d = i, d
        result.append(best)
    return result


def test_agrees_with_the_loop():
    rng = np.random.default_rng(5)
    stops, depots = rng.uniform(0, 100, (300, 2)), rng.uniform(0, 100, (17, 2))
    assert list(nearest(stops, depots)) == looped(stops, depots)


def test_a_depot_in_each_direction():
    depots = np.array([[10.0, 0.0], [-10.0, 0.0], [0.0, 10.0], [0.0, -10.0]])
    assert list(nearest(depots * 0.9, depots)) == [0, 1, 2, 3]


def test_ties_go_to_one_of_the_nearest():
    """The first one, as in the loop, or another: a search tree may order them otherwise."""
    depots = np.array([[3.0, 3.0], [0.0, 1.0], [1.0, 0.0], [-1.0, 0.0]])
    (found,) = nearest(np.zeros((1, 2)), depots)
    assert found in (1, 2, 3)


def test_a_single_depot_is_nearest_to_all():
    assert list(nearest(np.ones((5, 2)), np.zeros((1, 2)))) == [0] * 5


def test_more_stops_than_fit_into_one_block():
    rng = np.random.default_rng(6)
    stops, depots = rng.uniform(0, 100, (5_001, 2)), rng.uniform(0, 100, (3, 2))
    assert len(nearest(stops, depots)) == 5_001
    assert list(nearest(stops, depots)[-50:]) == looped(stops[-50:], depots)
