import os
from pathlib import Path

import pytest
from mypy import api
from solution import invoice_total

ANSWER = Path(__file__).with_name("solution.py")


def test_adds_known_codes():
    assert invoice_total(["pen", "ink", "pen"]) == 1140


def test_the_error_names_the_unknown_code():
    with pytest.raises(Exception, match="pencil"):
        invoice_total(["pen", "pencil"])


def test_mypy_is_content():
    output, _, status = api.run(["--strict", "--cache-dir", os.devnull, str(ANSWER)])
    assert status == 0, output


def test_nothing_is_ignored():
    assert "type: ignore" not in ANSWER.read_text("utf-8")
