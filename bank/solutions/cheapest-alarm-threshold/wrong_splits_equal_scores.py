"""Level 2: sweeps payment by payment, so that equal scores end up on two sides, also in the example.

Fails: test_the_example, test_equal_scores_change_sides_together, test_agrees_with_trying_everything
"""

import math


def best_threshold(scores, frauds, cost_missed, cost_alarm):
    cost = cost_missed * sum(frauds)
    best = math.inf, cost
    for score, fraud in sorted(zip(scores, frauds), reverse=True):
        cost += -cost_missed if fraud else cost_alarm
        if cost < best[1]:
            best = score, cost
    return best
