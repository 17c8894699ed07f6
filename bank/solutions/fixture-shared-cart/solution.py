"""Without a scope the fixture runs for each test, so that each gets a cart of its own."""

import pytest


@pytest.fixture
def cart():
    return {"items": [], "coupon": None}


def test_add(cart):
    cart["items"].append("pen")
    assert cart["items"] == ["pen"]


def test_new_cart_is_empty(cart):
    assert cart["items"] == []
