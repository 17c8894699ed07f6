"""Level 2: sees what is left over and clears it inside a test, so that the next test has the same trouble.

Fails: test_tests_that_are_added_later_get_a_new_cart
"""

import pytest


@pytest.fixture(scope="module")
def cart():
    return {"items": [], "coupon": None}


def test_add(cart):
    cart["items"].append("pen")
    assert cart["items"] == ["pen"]


def test_new_cart_is_empty(cart):
    cart["items"].clear()
    assert cart["items"] == []
