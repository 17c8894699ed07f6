from pathlib import Path

import pytest

pytest_plugins = "pytester"
ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")
RATES = """
def fetch_rate(currency):
    raise ConnectionError("the service is down")
"""
CART = """
from shop.rates import fetch_rate

def total_in(currency, cents):
    return round(cents * fetch_rate(currency))
"""
THROUGH_THE_MODULE = """
from shop import rates

def total_in(currency, cents):
    return round(cents * rates.fetch_rate(currency))
"""
AS_ARGUMENT = """
from shop.rates import fetch_rate

def total_in(currency, cents, fetch_rate=fetch_rate):
    return round(cents * fetch_rate(currency))
"""
TEST_WITH_ARGUMENT = """
from shop.cart import total_in

def test_total():
    assert total_in("CHF", 100, fetch_rate=lambda currency: 2) == 200
"""
TEST_OF_THE_PROMPT = """
from shop.cart import total_in

def test_total(monkeypatch):
    monkeypatch.setattr("shop.rates.fetch_rate", lambda currency: 2)
    assert total_in("CHF", 100) == 200
"""


@pytest.fixture
def is_green(pytester):
    def is_green(test, cart=CART):
        package = pytester.mkpydir("shop")
        (package / "rates.py").write_text(RATES, "utf-8")
        (package / "cart.py").write_text(cart, "utf-8")
        pytester.makepyfile(test_cart=test)
        pytester.syspathinsert()
        return pytester.runpytest("--disable-plugin-autoload").ret == 0

    return is_green


def test_passes_without_the_service(is_green):
    assert is_green(ANSWER)


def test_notices_a_wrong_total(is_green):
    assert not is_green(ANSWER, CART.replace("*", "+"))


def test_a_call_through_the_module_sees_the_patch_of_the_prompt(is_green):
    assert is_green(TEST_OF_THE_PROMPT, THROUGH_THE_MODULE)


def test_an_argument_needs_no_patch(is_green):
    assert is_green(TEST_WITH_ARGUMENT, AS_ARGUMENT)
