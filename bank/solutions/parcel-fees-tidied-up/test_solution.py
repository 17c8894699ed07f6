import os
from pathlib import Path

import pytest
import solution

LIMIT = """
def fee(kg, zone, express):
    return old_fee(kg + 0.01, zone, express)
"""
EXPRESS = """
def fee(kg, zone, express):
    total = old_fee(kg, zone, False)
    return max(900, total * 3 // 2) if express else total
"""
UNKNOWN_ZONE = """
def fee(kg, zone, express):
    return {"A": old_fee, "B": old_fee, "C": old_fee}[zone](kg, zone, express)
"""
OLD = """
def old_fee(kg, zone, express):
    fee = 400 if kg <= 2 else 700 if kg <= 10 else 1500
    fee = fee + 300 if zone == "B" else fee * 2 if zone == "C" else fee
    return fee if not express else 900 if fee < 900 else fee * 3 // 2
"""


def passes(tmp_path, replacement=""):
    """Whether the answer's tests pass, with a function put in place of its own; without tests they do not."""
    code = Path(solution.__file__).read_text("utf-8") + "\n\n" + replacement
    path = tmp_path / f"test_answer_{len(replacement)}.py"
    path.write_text(code, "utf-8")
    options = ["-q", "-p", "no:cacheprovider", "--import-mode=importlib", "-c", os.devnull]
    return pytest.main([*options, f"--rootdir={tmp_path}", str(path)]) == pytest.ExitCode.OK


@pytest.mark.parametrize(
    ("parcel", "cents"),
    [
        ((1, "A", False), 400),
        ((5, "B", False), 1000),
        ((20, "C", False), 3000),
        ((20, "A", True), 2250),
    ],
)
def test_fees_in_the_middle_of_the_steps_stay(parcel, cents):
    assert solution.fee(*parcel) == cents


@pytest.mark.parametrize(
    ("parcel", "cents"), [((2, "A", False), 400), ((10, "A", False), 700), ((2, "C", False), 800)]
)
def test_fees_at_the_limits_stay(parcel, cents):
    assert solution.fee(*parcel) == cents


@pytest.mark.parametrize(
    ("parcel", "cents"),
    [
        ((1, "A", True), 900),
        ((5, "A", True), 900),
        ((1, "B", True), 900),
        ((1, "C", True), 900),
        ((5, "B", True), 1500),
    ],
)
def test_express_fees_stay(parcel, cents):
    assert solution.fee(*parcel) == cents


def test_an_unknown_zone_costs_as_before():
    assert solution.fee(1, "X", False) == 400


def test_the_tests_pass(tmp_path):
    assert passes(tmp_path)


def test_the_tests_catch_a_limit(tmp_path):
    assert passes(tmp_path) and not passes(tmp_path, OLD + LIMIT)


def test_the_tests_catch_the_express_fee(tmp_path):
    assert passes(tmp_path) and not passes(tmp_path, OLD + EXPRESS)


def test_the_tests_catch_an_unknown_zone(tmp_path):
    assert passes(tmp_path) and not passes(tmp_path, OLD + UNKNOWN_ZONE)
