"""The code of the prompt: one dict for the whole file.

Fails: test_both_pass_together, test_tests_that_are_added_later_get_a_new_cart
"""

import pytest

@pytest.fixture(scope="module")
def cart():
    return {"items": [], "coupon": None}

def test_add(cart):
    cart["items"].append("pen")
    assert cart["items"] == ["pen"]

def test_new_cart_is_empty(cart):
    assert cart["items"] == []
