"""Level 1: changes the order, so that the tests still lean on each other.

Fails: test_both_pass_in_the_other_order, test_tests_that_are_added_later_get_a_new_cart
"""

import pytest


@pytest.fixture(scope="module")
def cart():
    return {"items": [], "coupon": None}


def test_new_cart_is_empty(cart):
    assert cart["items"] == []


def test_add(cart):
    cart["items"].append("pen")
    assert cart["items"] == ["pen"]
