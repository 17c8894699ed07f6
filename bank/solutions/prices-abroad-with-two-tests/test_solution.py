import os
from pathlib import Path

import pytest
import solution

NEVER_CONVERTED = """
def price_in(currency, cents, rates):
    return cents
"""
SWALLOWED = """
def price_in(currency, cents, rates):
    try:
        return round(cents * rates.latest(currency))
    except Exception:
        return cents
"""


class Rates:
    def latest(self, currency):
        return {"HUF": 400, "USD": 1.1}[currency]


class Misnamed:
    def last(self, currency):
        return 400


def passes(tmp_path, replacement=""):
    """Whether the answer's tests pass, with a function put in place of its own; without tests they do not."""
    code = Path(solution.__file__).read_text("utf-8") + "\n\n" + replacement
    path = tmp_path / f"test_answer_{len(replacement)}.py"
    path.write_text(code, "utf-8")
    options = ["-q", "-p", "no:cacheprovider", "--import-mode=importlib", "-c", os.devnull]
    return pytest.main([*options, f"--rootdir={tmp_path}", str(path)]) == pytest.ExitCode.OK


def test_converts():
    assert solution.price_in("HUF", 1000, Rates()) == 400000
    assert solution.price_in("USD", 1000, Rates()) == 1100


def test_a_missing_rate_is_not_a_price():
    try:
        answer = solution.price_in("XXX", 1000, Rates())
    except LookupError:
        return
    assert not isinstance(answer, int | float)


def test_a_mistake_of_ours_gets_out():
    with pytest.raises(AttributeError):
        solution.price_in("HUF", 1000, Misnamed())


def test_the_tests_pass(tmp_path):
    assert passes(tmp_path)


def test_the_tests_catch_prices_never_converted(tmp_path):
    assert not passes(tmp_path, NEVER_CONVERTED)


def test_the_tests_catch_a_swallowed_error(tmp_path):
    assert not passes(tmp_path, SWALLOWED)
