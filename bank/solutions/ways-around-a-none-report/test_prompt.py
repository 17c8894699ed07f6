"""What each of the four proposals does."""

import os

import pytest
from mypy import api

CODE = """
PRICES: dict[str, int] = {{"pen": 120, "ink": 900}}

def price_of(code: str) -> {result}:
    return {value}

def invoice_total(codes: list[str]) -> int:
    return sum(price_of(code) for code in codes)
"""


def proposal(folder, value, result="int"):
    """The function, and what mypy reports."""
    code = CODE.format(value=value, result=result)
    (folder / "proposal.py").write_text(code, "utf-8")
    output, _, _ = api.run(
        ["--cache-dir", os.devnull, "--no-error-summary", str(folder / "proposal.py")]
    )
    names = {}
    exec(code, names)
    return names["invoice_total"], output


def test_as_shown(tmp_path):
    _, output = proposal(tmp_path, "PRICES.get(code)")
    message = (
        'error: Incompatible return value type (got "int | None", expected "int")  [return-value]'
    )
    assert message in output


def test_1_ends_in_an_error_without_the_code(tmp_path):
    total, output = proposal(tmp_path, "PRICES.get(code)  # type: ignore")
    assert "error" not in output
    with pytest.raises(TypeError, match="'int' and 'NoneType'"):
        total(["pen", "pencil"])


def test_2_gives_the_pencil_away(tmp_path):
    total, output = proposal(tmp_path, "PRICES.get(code) or 0")
    assert "error" not in output
    assert total(["pen", "pencil"]) == 120


def test_3_moves_the_report_to_the_sum(tmp_path):
    _, output = proposal(tmp_path, "PRICES.get(code)", "int | None")
    assert "proposal.py:8: error" in output
    assert "proposal.py:5" not in output


def test_4_names_the_code(tmp_path):
    total, output = proposal(tmp_path, "PRICES[code]")
    assert "error" not in output
    with pytest.raises(KeyError, match="pencil"):
        total(["pen", "pencil"])
