from pathlib import Path

import pytest
from solution import refund

pytest_plugins = "pytester"
ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")


def is_green(pytester, rule):
    pytester.makepyfile(test_refund=f"{ANSWER}\n\ndef refund(paid, days):\n    return {rule}\n")
    return pytester.runpytest("--disable-plugin-autoload").ret == 0


@pytest.mark.parametrize(("days", "expected"), [(0, 2000), (14, 2000), (15, 1500), (20, 1500)])
def test_keeps_the_fee_after_day_14(days, expected):
    assert refund(2000, days) == expected


@pytest.mark.parametrize("paid", [0, 300, 500])
def test_is_never_negative(paid):
    assert refund(paid, 20) == 0


def test_the_right_rule_is_green(pytester):
    assert is_green(pytester, "max(0, paid - (500 if days > 14 else 0))")


@pytest.mark.parametrize("limit", ["> 13", "> 15"])
def test_the_tests_notice_a_wrong_day(pytester, limit):
    assert not is_green(pytester, f"max(0, paid - (500 if days {limit} else 0))")


def test_the_tests_notice_a_negative_refund(pytester):
    assert not is_green(pytester, "paid - (500 if days > 14 else 0)")
