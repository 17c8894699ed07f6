import random

import pytest
from solution import Prices


def prices_of(*notes):
    prices = Prices()
    for day, cents in notes:
        prices.set(day, cents)
    return prices


def test_the_example():
    prices = prices_of((20, 500), (10, 450), (20, 520))
    assert [prices.at(day) for day in (9, 19, 20, 99)] == [None, 450, 520, 520]


@pytest.mark.parametrize("day, cents", [(10, 1), (20, 2), (30, 3)])
def test_on_the_very_day_of_a_note(day, cents):
    assert prices_of((10, 1), (20, 2), (30, 3)).at(day) == cents


@pytest.mark.parametrize("day, cents", [(19, 1), (29, 2), (31, 3)])
def test_between_and_after_the_notes(day, cents):
    assert prices_of((10, 1), (20, 2), (30, 3)).at(day) == cents


def test_before_the_first_note():
    assert prices_of((10, 1), (20, 2)).at(9) is None


def test_an_empty_history():
    assert Prices().at(1) is None


def test_a_correction_may_be_lower():
    assert prices_of((10, 500), (10, 400)).at(12) == 400


def test_agrees_with_a_search():
    rnd = random.Random(7)
    prices, notes = Prices(), {}
    for _ in range(400):
        day, cents = rnd.randrange(30), rnd.randrange(1000)
        prices.set(day, cents)
        notes[day] = cents
        asked = rnd.randrange(-2, 33)
        earlier = [noted for noted in notes if noted <= asked]
        assert prices.at(asked) == (notes[max(earlier)] if earlier else None)
