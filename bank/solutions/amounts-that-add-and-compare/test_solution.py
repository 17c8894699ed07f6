import operator

import pytest
from solution import Money

A, B = Money(1250, "EUR"), Money(300, "EUR")
FRANCS = Money(900, "CHF")
ORDERINGS = [operator.lt, operator.le, operator.gt, operator.ge]


def test_adds_amounts():
    assert A + B == Money(1550, "EUR")


def test_sum_adds_amounts():
    assert sum([A, B]) == Money(1550, "EUR")


def test_orders_amounts():
    assert max(A, B) == A
    assert min(A, B) == B
    assert B < A and B <= A and A > B and A >= B and A >= Money(1250, "EUR")


def test_equal_amounts_are_one_key():
    assert {A: "lamp"}[Money(1250, "EUR")] == "lamp"


def test_amounts_cannot_be_changed():
    fields = list(getattr(A, "__dict__", {})) or ["cents", "currency"]
    for field in fields:
        with pytest.raises(AttributeError):
            setattr(A, field.lstrip("_"), 1)


def test_adding_two_currencies_is_an_error():
    with pytest.raises(ValueError):
        A + FRANCS
    with pytest.raises(ValueError):
        sum([A, FRANCS])


@pytest.mark.parametrize("compare", ORDERINGS)
def test_ordering_two_currencies_is_an_error(compare):
    with pytest.raises(ValueError):
        compare(A, FRANCS)


def test_amounts_in_two_currencies_are_unequal():
    assert A != Money(1250, "CHF")


def test_comparing_with_other_things_does_not_raise():
    assert A != 1250
    assert A != None  # noqa: E711


@pytest.mark.parametrize("other", [5, 1.5, "5"])
def test_adding_other_things_is_a_type_error(other):
    with pytest.raises(TypeError):
        A + other
    with pytest.raises(TypeError):
        other + A


@pytest.mark.parametrize("compare", ORDERINGS)
def test_ordering_with_other_things_is_a_type_error(compare):
    with pytest.raises(TypeError):
        compare(A, 5)
