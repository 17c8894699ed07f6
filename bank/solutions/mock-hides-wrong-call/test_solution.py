from pathlib import Path
from unittest.mock import Mock, create_autospec

import pytest
from solution import Gateway, pay

pytest_plugins = "pytester"
ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")


def is_green(pytester, call):
    pytester.makepyfile(test_checkout=f"{ANSWER}\n\ndef pay(order, gateway):\n    {call}\n")
    return pytester.runpytest("--disable-plugin-autoload").ret == 0


def test_charges_the_customer():
    charges = []

    class Recorder:
        def charge(self, customer_id, cents):
            charges.append((customer_id, cents))

    pay({"customer_id": 7, "cents": 1200}, Recorder())
    assert charges == [(7, 1200)]


def test_a_right_call_is_green(pytester):
    assert is_green(pytester, 'gateway.charge(order["customer_id"], order["cents"])')


def test_notices_the_missing_customer(pytester):
    assert not is_green(pytester, 'gateway.charge(order["cents"])')


def test_notices_a_missing_charge(pytester):
    assert not is_green(pytester, "pass")


def test_an_autospec_refuses_what_the_other_doubles_accept():
    Mock().charge(1200)
    Mock(spec=Gateway).charge(1200)
    with pytest.raises(TypeError, match="missing a required argument: 'cents'"):
        create_autospec(Gateway, instance=True).charge(1200)
