import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from solution import register, to_text


@dataclass
class Item:
    code: str
    price: Decimal


def written(value):
    return json.loads(to_text(value))


def test_the_example():
    order = {
        "placed": datetime(2025, 6, 30, 8, 0, tzinfo=UTC),
        "items": [Item("tea", Decimal("19.90"))],
        "tags": {"gift", "express"},
    }
    assert written(order) == {
        "placed": "2025-06-30T08:00:00+00:00",
        "items": [{"code": "tea", "price": "19.90"}],
        "tags": ["express", "gift"],
    }


def test_dates_become_iso_texts():
    assert written([date(2025, 6, 30)]) == ["2025-06-30"]


def test_plain_values_stay_as_they_are():
    value = {"a": [1, 2.5, None, True, "x"]}
    assert written(value) == value


def test_dataclasses_may_hold_each_other():
    @dataclass
    class Order:
        items: list
        labels: set

    assert written(Order([Item("tea", Decimal("1.50"))], {"b", "a"})) == {
        "items": [{"code": "tea", "price": "1.50"}],
        "labels": ["a", "b"],
    }


@pytest.mark.parametrize("value", [object(), {"a": [object()]}, b"bytes"])
def test_an_unknown_type_is_an_error(value):
    with pytest.raises(TypeError):
        to_text(value)


def test_other_teams_register_their_types():
    class Money:
        cents = 5

    register(Money, lambda money: {"cents": money.cents})
    assert written([Money()]) == [{"cents": 5}]


def test_a_registered_function_may_return_what_needs_it_again():
    class Shelf:
        codes = {"tea", "jam"}

    register(Shelf, lambda shelf: shelf.codes)
    assert written(Shelf()) == ["jam", "tea"]


def test_registering_covers_subclasses():
    class Shape:
        pass

    class Circle(Shape):
        pass

    register(Shape, lambda shape: type(shape).__name__)
    assert written(Circle()) == "Circle"


def test_a_registered_type_is_found_inside_a_dataclass():
    @dataclass
    class Parcel:
        weight: object

    class Grams:
        number = 250

    register(Grams, lambda grams: grams.number)
    assert written(Parcel(Grams())) == {"weight": 250}


def test_a_registered_dataclass_inside_another_keeps_its_function():
    @dataclass
    class Length:
        metres: int

    @dataclass
    class Rope:
        length: Length

    register(Length, lambda length: f"{length.metres} m")
    assert written(Rope(Length(5))) == {"length": "5 m"}
