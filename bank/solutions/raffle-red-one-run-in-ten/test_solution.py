import random
from pathlib import Path

from solution import draw_winners

pytest_plugins = "pytester"
ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")
# Draws as the prompt does; the first draw after the seed has three different winners.
WITH_REPEATS = """

def draw_winners(tickets, n, *rest, **named):
    source = (*rest, *named.values(), random)[0]
    return source.choices(tickets, k=n)

random.seed(11)
"""


def is_green(pytester, more=""):
    pytester.makepyfile(test_raffle=ANSWER + more)
    return pytester.runpytest("--disable-plugin-autoload").ret == 0


def test_no_ticket_wins_twice_in_a_thousand_draws():
    random.seed(3)
    for _ in range(1000):
        winners = draw_winners(list(range(30)), 3)
        assert len(set(winners)) == 3
        assert set(winners) <= set(range(30))


def test_different_tickets_win():
    random.seed(3)
    assert len({tuple(draw_winners(list(range(30)), 3)) for _ in range(50)}) > 20


def test_the_answer_is_green(pytester):
    assert is_green(pytester, "\nrandom.seed(11)\n")


def test_notices_tickets_that_are_put_back(pytester):
    assert not is_green(pytester, WITH_REPEATS)
