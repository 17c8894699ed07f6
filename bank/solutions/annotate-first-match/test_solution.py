import os
import re
from pathlib import Path

import pytest
from mypy import api
from solution import first_match

ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")
USE = """\
from answer import first_match


class Order:
    id: int


def is_late(order: Order) -> bool: ...
def is_long(text: str) -> bool: ...


orders: list[Order] = []
print(first_match(orders, is_late).id)  # may be None
first = first_match(orders, is_late)
if first is not None:
    number: int = first.id
first_match(orders, is_long)  # a test for text
first_match((order for order in orders), is_late)
first_match({"a", "b"}, is_long)
"""


@pytest.fixture(scope="module")
def errors(tmp_path_factory):
    """The lines that mypy reports."""
    folder = tmp_path_factory.mktemp("mypy")
    code = {"answer": ANSWER, "use": USE}
    for name, text in code.items():
        (folder / f"{name}.py").write_text(text, "utf-8")
    files = [str(folder / f"{name}.py") for name in code]
    # The bodies of the prompt's functions are `...`.
    disabled = ["--disable-error-code", "empty-body"]
    output, _, _ = api.run(["--strict", "--cache-dir", os.devnull, *disabled, *files])
    found = re.findall(r"(answer|use)\.py:(\d+): error", output)
    return [(file, code[file].splitlines()[int(number) - 1]) for file, number in found]


def test_the_helper_itself_is_strict(errors):
    assert not [line for file, line in errors if file == "answer"]


def test_a_match_that_may_be_missing_is_reported(errors):
    assert [line for _, line in errors if "may be None" in line]


def test_a_test_for_another_type_is_reported(errors):
    assert [line for _, line in errors if "a test for text" in line]


def test_right_uses_are_accepted(errors):
    assert not [line for file, line in errors if file == "use" and "#" not in line]


def test_the_helper_still_works():
    assert first_match([1, 5, 7], lambda number: number > 3) == 5
    assert first_match([1], lambda number: number > 3) is None
    assert first_match([1], lambda number: number > 3, 0) == 0
