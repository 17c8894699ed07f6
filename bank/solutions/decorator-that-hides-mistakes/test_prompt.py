"""Without strict settings mypy finds nothing; without the decorator it finds three mistakes."""

import os

import pytest
from mypy import api

CODE = """
import time


def timed(func):
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return func(*args, **kwargs)
        finally:
            print(func.__name__, time.perf_counter() - start)

    return wrapper


@timed
def send_invoice(number: int, to: str, copies: int = 1) -> bool:
    return copies > 0


def close_month() -> str:
    return send_invoice("ann@shop", 17)
"""


@pytest.mark.parametrize(
    ("code", "settings", "count"),
    [
        (CODE, [], 0),
        (CODE.replace("@timed\n", ""), [], 3),
        (CODE, ["--disallow-untyped-decorators"], 1),
    ],
)
def test_what_mypy_reports(tmp_path, code, settings, count):
    (tmp_path / "billing.py").write_text(code, "utf-8")
    output, _, _ = api.run(["--cache-dir", os.devnull, *settings, str(tmp_path / "billing.py")])
    assert output.count("error:") == count
