"""Level 2: mends the function, and its test still looks at one fixed draw.

Fails: test_notices_tickets_that_are_put_back
"""

import random


def draw_winners(tickets, n):
    return random.sample(tickets, k=n)


def test_draws_three_winners():
    random.seed(11)
    winners = draw_winners(list(range(30)), 3)
    assert len(set(winners)) == 3
