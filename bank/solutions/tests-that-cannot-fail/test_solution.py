import os
from pathlib import Path

import pytest
import solution

ABOVE_FIFTY = """
def shipping_cents(order_cents, country):
    if country not in RATES:
        raise ValueError(country)
    return 0 if order_cents > 5000 else RATES[country]
"""
NO_ERROR = """
def shipping_cents(order_cents, country):
    return 0 if order_cents >= 5000 else RATES.get(country, 990)
"""
WRONG_RATE = """
def shipping_cents(order_cents, country):
    if country not in RATES:
        raise ValueError(country)
    return 0 if order_cents >= 5000 else 500
"""


def passes(tmp_path, replacement=""):
    """Whether the answer's tests pass, with a function put in place of its own; without tests they do not."""
    code = Path(solution.__file__).read_text("utf-8") + "\n\n" + replacement
    path = tmp_path / f"test_answer_{len(replacement)}.py"
    path.write_text(code, "utf-8")
    options = ["-q", "-p", "no:cacheprovider", "--import-mode=importlib", "-c", os.devnull]
    return pytest.main([*options, f"--rootdir={tmp_path}", str(path)]) == pytest.ExitCode.OK


def test_the_tests_pass(tmp_path):
    assert passes(tmp_path)


def test_the_tests_catch_a_limit_one_cent_off(tmp_path):
    assert not passes(tmp_path, ABOVE_FIFTY)


def test_the_tests_catch_a_fee_for_unknown_countries(tmp_path):
    assert not passes(tmp_path, NO_ERROR)


def test_the_tests_catch_a_wrong_rate(tmp_path):
    assert not passes(tmp_path, WRONG_RATE)


def test_charges_by_country():
    assert solution.shipping_cents(4999, "DE") == 490
    assert solution.shipping_cents(4999, "FR") == 790


def test_free_from_fifty_euros():
    assert solution.shipping_cents(5000, "DE") == 0


def test_an_unknown_country_is_an_error():
    with pytest.raises(ValueError):
        solution.shipping_cents(1000, "XX")
