import math
import random

import pytest
from solution import best_threshold


def cost_at(t, scores, frauds, cost_missed, cost_alarm):
    pairs = list(zip(scores, frauds, strict=True))
    missed = sum(1 for score, fraud in pairs if fraud and score < t)
    alarms = sum(1 for score, fraud in pairs if not fraud and score >= t)
    return cost_missed * missed + cost_alarm * alarms


def test_the_example():
    scores, frauds = [0.1, 0.4, 0.4, 0.8, 0.9], [0, 0, 1, 0, 1]
    threshold, cost = best_threshold(scores, frauds, cost_missed=10, cost_alarm=1)
    assert (threshold, cost) == (0.4, 2)


def test_stopping_nothing_may_be_cheapest():
    scores, frauds = [1.0, 0.9, 0.8], [0, 0, 1]
    threshold, cost = best_threshold(scores, frauds, cost_missed=1, cost_alarm=5)
    assert cost == 1
    assert threshold > 1.0


def test_equal_scores_change_sides_together():
    scores, frauds = [0.5, 0.5, 0.5], [1, 0, 0]
    assert best_threshold(scores, frauds, cost_missed=10, cost_alarm=3)[1] == 6


def test_scores_between_the_tenths():
    scores, frauds = [0.51, 0.52, 0.53, 0.54], [0, 0, 1, 1]
    assert best_threshold(scores, frauds, cost_missed=10, cost_alarm=9) == (0.53, 0)


def test_scores_above_one():
    assert best_threshold([3, 7, 12], [0, 0, 1], cost_missed=10, cost_alarm=1) == (12, 0)


def test_without_payments_nothing_is_paid():
    assert best_threshold([], [], cost_missed=10, cost_alarm=1)[1] == 0


@pytest.mark.parametrize("seed", range(30))
def test_agrees_with_trying_everything(seed):
    rng = random.Random(seed)
    n = rng.randrange(1, 12)
    scores = [rng.randrange(6) / 5 for _ in range(n)]
    frauds = [rng.randrange(2) for _ in range(n)]
    costs = rng.randrange(1, 12), rng.randrange(1, 12)
    threshold, cost = best_threshold(scores, frauds, *costs)
    assert cost == min(cost_at(t, scores, frauds, *costs) for t in [*scores, math.inf])
    assert cost == cost_at(threshold, scores, frauds, *costs)
