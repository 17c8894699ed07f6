"""The code of the prompt: a ticket can win twice, and one draw shows that only now and then.

Fails: test_no_ticket_wins_twice_in_a_thousand_draws, test_notices_tickets_that_are_put_back
"""

import random


def draw_winners(tickets, n):
    return random.choices(tickets, k=n)


def test_draws_three_winners():
    winners = draw_winners(list(range(30)), 3)
    assert len(set(winners)) == 3
