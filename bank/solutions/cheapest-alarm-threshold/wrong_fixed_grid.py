"""Level 1: tries tenths only, and misses what lies between them.

Fails: test_scores_between_the_tenths, test_scores_above_one, test_stopping_nothing_may_be_cheapest,
test_agrees_with_trying_everything
"""


def best_threshold(scores, frauds, cost_missed, cost_alarm):
    def cost(t):
        missed = sum(f for s, f in zip(scores, frauds) if s < t)
        return cost_missed * missed + cost_alarm * sum(
            1 - f for s, f in zip(scores, frauds) if s >= t
        )

    best = min([i / 10 for i in range(11)], key=lambda t: (cost(t), -t))
    return best, cost(best)
