import pytest
from solution import Sales


class Cents(int):
    """Counts how often it is added or taken off, as do the sums that it is part of."""

    steps, limit = 0, float("inf")

    @classmethod
    def allow(cls, limit):
        cls.steps, cls.limit = 0, limit


def counting(operator):
    def call(self, other):
        Cents.steps += 1
        assert Cents.steps <= Cents.limit, "too many steps"
        return Cents(getattr(int, operator)(self, other))

    return call


for operator in "__add__ __radd__ __sub__ __rsub__".split():
    setattr(Cents, operator, counting(operator))

DAILY = [500, 0, 250, 1000]


def test_the_example():
    assert Sales(DAILY).between(2, 3) == 1250


@pytest.mark.parametrize("day", range(4))
def test_one_day(day):
    assert Sales(DAILY).between(day, day) == DAILY[day]


def test_the_whole_span():
    assert Sales(DAILY).between(0, 3) == 1750


def test_a_single_day_of_data():
    assert Sales([70]).between(0, 0) == 70


def test_agrees_with_the_plain_sum():
    daily = [3, 0, 8, 1, 1, 20, 5]
    sales = Sales(list(daily))
    for first in range(len(daily)):
        for last in range(first, len(daily)):
            assert sales.between(first, last) == sum(daily[first : last + 1])


def test_new_long_spans_cost_no_more_than_short_ones():
    days = 7300
    sales = Sales([Cents(1)] * days)
    for shift in range(1000):
        Cents.allow(10)
        sales.between(shift, days - 1 - shift)
