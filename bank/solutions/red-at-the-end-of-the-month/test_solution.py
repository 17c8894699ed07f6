import datetime
from pathlib import Path

import pytest

pytest_plugins = "pytester"
ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")
# Takes the day in whatever way the answer passes it, else from the clock.
OTHER_RULE = """

def is_due_soon(due, *rest, **named):
    day = (*rest, *named.values(), date.today)[0]
    day = day() if callable(day) else day
    return {low} <= (due - day).days <= {high}
"""


def is_green(pytester, monkeypatch, day, more=""):
    """Runs the tests of the answer on a day that we choose."""

    class Day(datetime.date):
        @classmethod
        def today(cls):
            return cls.fromisoformat(day)

    monkeypatch.setattr(datetime, "date", Day)
    pytester.makepyfile(test_due=ANSWER + more)
    return pytester.runpytest("--disable-plugin-autoload").ret == 0


@pytest.mark.parametrize("day", ["2026-05-12", "2026-05-29", "2026-12-31"])
def test_is_green_on_any_day(pytester, monkeypatch, day):
    assert is_green(pytester, monkeypatch, day)


@pytest.mark.parametrize(("low", "high"), [(0, 6), (0, 8)])
def test_notices_a_wrong_last_day(pytester, monkeypatch, low, high):
    assert not is_green(pytester, monkeypatch, "2026-05-12", OTHER_RULE.format(low=low, high=high))


@pytest.mark.parametrize(("low", "high"), [(1, 7), (-1, 7)])
def test_notices_a_wrong_first_day(pytester, monkeypatch, low, high):
    assert not is_green(pytester, monkeypatch, "2026-05-12", OTHER_RULE.format(low=low, high=high))
