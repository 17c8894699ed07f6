import os
from pathlib import Path

import pytest
from mypy import api
from solution import Status, next_step

ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")
LAST = 'DISPUTED = "disputed"'
WITH_A_FIFTH = ANSWER.replace(LAST, f'{LAST}\n    FROZEN = "frozen"')


@pytest.mark.parametrize(
    ("status", "step"),
    [
        (Status.OPEN, "remind"),
        (Status.PAID, "archive"),
        (Status.CANCELLED, "refund"),
        (Status.DISPUTED, "ask legal"),
    ],
)
def test_each_status_has_its_step(status, step):
    assert next_step(status) == step


@pytest.mark.parametrize(("code", "errors"), [(ANSWER, False), (WITH_A_FIFTH, True)])
def test_mypy_reports_a_forgotten_status_alone(tmp_path, code, errors):
    (tmp_path / "payments.py").write_text(code, "utf-8")
    output, _, _ = api.run(["--cache-dir", os.devnull, str(tmp_path / "payments.py")])
    assert ("error:" in output) == errors, output


def test_the_program_stops_at_a_forgotten_status():
    names = {"__name__": "payments"}
    exec(WITH_A_FIFTH, names)
    with pytest.raises(Exception):  # noqa: B017 -- whatever the answer raises
        names["next_step"](names["Status"].FROZEN)
