"""Draws without putting tickets back, from a source that the caller may pass in.

The test looks at many draws, each of which its number repeats.
"""

import random

import pytest


def draw_winners(tickets, n, rng=random):
    return rng.sample(tickets, k=n)


@pytest.mark.parametrize("seed", range(200))
def test_no_ticket_wins_twice(seed):
    winners = draw_winners(list(range(30)), 3, random.Random(seed))
    assert len(set(winners)) == 3
