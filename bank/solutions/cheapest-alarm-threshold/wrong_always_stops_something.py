"""Level 2: the example is right, but stopping nothing is not tried.

Fails: test_stopping_nothing_may_be_cheapest, test_without_payments_nothing_is_paid, test_agrees_with_trying_everything
"""


def best_threshold(scores, frauds, cost_missed, cost_alarm):
    costs = {}
    for t in scores:
        missed = sum(f for s, f in zip(scores, frauds) if s < t)
        alarms = sum(1 - f for s, f in zip(scores, frauds) if s >= t)
        costs[t] = cost_missed * missed + cost_alarm * alarms
    best = min(costs, key=costs.get)
    return best, costs[best]
