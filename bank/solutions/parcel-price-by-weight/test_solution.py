import pytest
from solution import price


def refused(grams):
    """Whether there is no price; an IndexError is an accident and not a decision."""
    try:
        return price(grams) is None
    except IndexError:
        return False
    except Exception:
        return True


@pytest.mark.parametrize("grams, cents", [(100, 120), (500, 260), (2000, 490)])
def test_exactly_at_a_limit(grams, cents):
    assert price(grams) == cents


@pytest.mark.parametrize("grams, cents", [(101, 260), (501, 490), (2001, 1150)])
def test_one_gram_above_a_limit(grams, cents):
    assert price(grams) == cents


def test_the_lightest_parcel():
    assert price(1) == 120


def test_the_heaviest_parcel():
    assert price(10_000) == 1150


@pytest.mark.parametrize("grams", [0, -1])
def test_no_price_for_nothing(grams):
    assert refused(grams)


@pytest.mark.parametrize("grams", [10_001, 10**9])
def test_no_price_above_the_tariff(grams):
    assert refused(grams)
