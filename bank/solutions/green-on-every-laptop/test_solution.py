import time
from pathlib import Path

import pytest
from solution import day_of

pytest_plugins = "pytester"
ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")


@pytest.fixture(params=["UTC", "Europe/Berlin", "Asia/Tokyo", "America/New_York"])
def machine(request, monkeypatch):
    """A machine in each of these time zones."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(
    ("paid_at", "day"),
    [
        (1767221999, "2025-12-31"),  # 23:59:59 in winter
        (1767222600, "2026-01-01"),  # the order of the prompt, ten past midnight
        (1782856799, "2026-06-30"),  # 23:59:59 in summer
        (1782856800, "2026-07-01"),
    ],
)
def test_is_the_day_in_berlin_on_every_machine(machine, paid_at, day):
    assert day_of({"paid_at": paid_at}) == day


def test_the_answers_own_tests_are_green_on_every_machine(machine, pytester):
    pytester.makepyfile(test_day=ANSWER)
    assert pytester.runpytest("--disable-plugin-autoload").ret == 0
