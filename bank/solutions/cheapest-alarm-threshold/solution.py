"""Sorts once and sweeps from the highest score with the cost so far: O(n log n).

Payments with equal scores change sides together; infinity stands for stopping nothing.
"""

import math
from itertools import groupby


def best_threshold(scores, frauds, cost_missed, cost_alarm):
    cost = cost_missed * sum(frauds)
    best = math.inf, cost
    payments = sorted(zip(scores, frauds, strict=True), reverse=True)
    for score, group in groupby(payments, key=lambda payment: payment[0]):
        for _, fraud in group:
            cost += -cost_missed if fraud else cost_alarm
        if cost < best[1]:
            best = score, cost
    return best
