from pathlib import Path

import pytest
from solution import split_bill

pytest_plugins = "pytester"
ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")


def is_green(pytester, shares):
    function = f"\n\ndef split_bill(cents, people):\n    return {shares}\n"
    pytester.makepyfile(test_bill=ANSWER + function)
    return pytester.runpytest("--disable-plugin-autoload").ret == 0


def test_the_reported_bill_adds_up():
    assert sum(split_bill(10000, 3)) == 10000


@pytest.mark.parametrize(("cents", "people"), [(200, 3), (1, 2), (0, 4), (99999, 7), (500, 1)])
def test_other_bills_add_up(cents, people):
    assert sum(split_bill(cents, people)) == cents


@pytest.mark.parametrize("people", [1, 3, 7])
def test_there_is_one_share_for_each_person(people):
    assert len(split_bill(10000, people)) == people


def test_an_even_bill_is_split_evenly():
    assert split_bill(900, 3) == [300, 300, 300]


def test_the_tests_notice_the_lost_cent(pytester):
    assert not is_green(pytester, "[round(cents / people)] * people")


def test_the_tests_notice_a_fix_for_one_cent_only(pytester):
    one_cent = "[cents // people + (cents % people > 0)] + [cents // people] * (people - 1)"
    assert not is_green(pytester, one_cent)
