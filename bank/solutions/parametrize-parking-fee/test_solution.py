from pathlib import Path

pytest_plugins = "pytester"
ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")
FEE = """

def parking_fee(minutes):
    if minutes < {free_from}:
        raise ValueError(minutes)
    if minutes < {first}:
        return 0
    return 250 if minutes < {second} else 600
"""


def run(pytester, free_from=0, first=30, second=120):
    fee = FEE.format(free_from=free_from, first=first, second=second)
    pytester.makepyfile(test_parking=ANSWER + fee)
    return pytester.runpytest("--disable-plugin-autoload")


def test_the_right_rule_is_green(pytester):
    assert run(pytester).ret == 0


def test_each_time_is_a_case_of_its_own(pytester):
    assert run(pytester).parseoutcomes()["passed"] >= 4


def test_notices_a_first_limit_that_is_too_late(pytester):
    assert run(pytester, first=31).ret == 1


def test_notices_a_first_limit_that_is_too_early(pytester):
    assert run(pytester, first=29).ret == 1


def test_notices_a_second_limit_that_is_too_late(pytester):
    assert run(pytester, second=121).ret == 1


def test_notices_a_second_limit_that_is_too_early(pytester):
    assert run(pytester, second=119).ret == 1


def test_notices_a_negative_time_that_is_free(pytester):
    assert run(pytester, free_from=-1000).ret == 1
