from itertools import permutations

import pytest
from solution import Names


def named(version, name, product="p1"):
    return {"product": product, "version": version, "name": name}


def deleted(version, product="p1"):
    return {"product": product, "version": version, "deleted": True}


@pytest.fixture
def names():
    return Names()


def test_an_unknown_product_has_no_name(names):
    assert names.get("p1") is None


def test_a_change_is_applied_and_told(names):
    assert names.apply(named(1, "Lamp")) is True
    assert names.get("p1") == "Lamp"
    assert names.apply(named(2, "Desk lamp")) is True
    assert names.get("p1") == "Desk lamp"


def test_versions_may_be_left_out(names):
    names.apply(named(1, "Lamp"))
    assert names.apply(named(7, "Desk lamp")) is True


def test_a_late_older_event_changes_nothing(names):
    names.apply(named(5, "Desk lamp"))
    assert names.apply(named(4, "Lamp")) is False
    assert names.get("p1") == "Desk lamp"


def test_a_repeat_changes_nothing(names):
    names.apply(named(5, "Desk lamp"))
    assert names.apply(named(5, "Desk lamp")) is False


def test_a_deleted_product_is_gone(names):
    names.apply(named(4, "Lamp"))
    assert names.apply(deleted(5)) is True
    assert names.get("p1") is None


def test_a_late_older_event_does_not_bring_it_back(names):
    names.apply(deleted(5))
    assert names.apply(named(4, "Lamp")) is False
    assert names.get("p1") is None


def test_a_repeated_deletion_changes_nothing(names):
    names.apply(named(4, "Lamp"))
    names.apply(deleted(5))
    assert names.apply(deleted(5)) is False


def test_a_higher_version_brings_it_back(names):
    names.apply(deleted(5))
    assert names.apply(named(6, "Lamp")) is True
    assert names.get("p1") == "Lamp"


def test_products_do_not_mix(names):
    names.apply(named(5, "Lamp", "p1"))
    assert names.apply(named(1, "Chair", "p2")) is True
    assert (names.get("p1"), names.get("p2")) == ("Lamp", "Chair")


@pytest.mark.parametrize("last", [named(5, "Standing lamp"), deleted(5)])
def test_every_order_of_arrival_ends_alike(last):
    events = [named(1, "Lamp"), deleted(2), named(3, "Desk lamp"), named(3, "Desk lamp"), last]
    for order in permutations(events):
        names = Names()
        for event in order:
            names.apply(event)
        assert names.get("p1") == last.get("name")
