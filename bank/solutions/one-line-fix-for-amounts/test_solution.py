import os
from pathlib import Path

import pytest
import solution

BEFORE = """
def cents(text):
    return int(float(text) * 100)
"""
CHANGE = """
def cents(text):
    text = text.replace(".", "").replace(",", ".")
    return int(float(text) * 100)
"""


def passes(tmp_path, replacement=""):
    """Whether the answer's tests pass, with a function put in place of its own; without tests they do not."""
    code = Path(solution.__file__).read_text("utf-8") + "\n\n" + replacement
    path = tmp_path / f"test_answer_{len(replacement)}.py"
    path.write_text(code, "utf-8")
    options = ["-q", "-p", "no:cacheprovider", "--import-mode=importlib", "-c", os.devnull]
    return pytest.main([*options, f"--rootdir={tmp_path}", str(path)]) == pytest.ExitCode.OK


def test_reads_the_south():
    assert [solution.cents(text) for text in ("12", "12,50", "1.234,50")] == [1200, 1250, 123450]


def test_reads_the_north():
    assert [solution.cents(text) for text in ("12", "12.5", "1234.50")] == [1200, 1250, 123450]


def test_loses_no_cent():
    assert [solution.cents(text) for text in ("19,99", "19.99")] == [1999, 1999]


def test_reads_lines():
    assert solution.read_prices(["lamp;12", "chair; 12,50\n"]) == {"lamp": 1200, "chair": 1250}


def test_the_tests_pass(tmp_path):
    assert passes(tmp_path)


def test_the_tests_catch_the_old_line(tmp_path):
    assert passes(tmp_path) and not passes(tmp_path, BEFORE)


def test_the_tests_catch_the_change(tmp_path):
    assert passes(tmp_path) and not passes(tmp_path, CHANGE)
