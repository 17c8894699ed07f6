import os
import re
from pathlib import Path

import pytest
from mypy import api
from solution import timed

ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")
USE = """\
from answer import timed


@timed
def greet(name: str) -> None: ...


@timed
def send(number: int, to: str, copies: int = 1) -> bool:
    return copies > 0


greet("ann")
right: bool = send(17, "ann@shop")
named: bool = send(number=17, to="ann@shop", copies=2)
send("ann@shop", 17)  # wrong arguments
send(17)  # a missing argument
wrong: str = send(17, "ann@shop")  # wrong result
"""
PROMPT = """\
from answer import send_invoice


def close_month() -> str:
    return send_invoice("ann@shop", 17)
"""


@pytest.fixture(scope="module")
def errors(tmp_path_factory):
    """What mypy reports, as a list of file and line of code."""
    folder = tmp_path_factory.mktemp("mypy")
    code = {"answer": ANSWER, "use": USE, "prompt": PROMPT}
    for name, text in code.items():
        (folder / f"{name}.py").write_text(text, "utf-8")
    files = [str(folder / f"{name}.py") for name in code]
    output, _, _ = api.run(["--strict", "--cache-dir", os.devnull, *files])
    found = re.findall(r"(answer|use|prompt)\.py:(\d+): error", output)
    return [(file, code[file].splitlines()[int(number) - 1]) for file, number in found]


def test_the_decorator_itself_is_strict(errors):
    part = ANSWER[: ANSWER.index("send_invoice")].splitlines()
    assert not [line for file, line in errors if file == "answer" and line in part]


def test_right_calls_are_accepted(errors):
    assert not [
        line
        for file, line in errors
        if file == "use" and line.startswith(("greet", "right", "named"))
    ]


def test_wrong_arguments_are_reported(errors):
    assert len([line for _, line in errors if "wrong arguments" in line]) == 2


def test_a_missing_argument_is_reported(errors):
    assert [line for _, line in errors if "missing argument" in line]


def test_a_wrong_use_of_the_result_is_reported(errors):
    assert [line for _, line in errors if "wrong result" in line]


def test_the_mistakes_of_the_prompt_are_reported(errors):
    assert len([line for file, line in errors if file == "prompt"]) == 3


def test_the_function_still_runs_and_is_timed(capsys):
    @timed
    def double(number):
        return number * 2

    assert double(4) == 8
    assert re.match(r"double \d", capsys.readouterr().out)
