"""The module passes mypy's strict check and fails as the prompt says."""

import os

import pytest
from mypy import api

MODULE = """
import json
from typing import TypedDict


class Order(TypedDict):
    id: int
    total: float


def order_total(body: str) -> float:
    orders: list[Order] = json.loads(body)
    return sum(order["total"] for order in orders)
"""


def test_mypy_is_silent(tmp_path):
    (tmp_path / "orders.py").write_text(MODULE, "utf-8")
    output, _, status = api.run(
        ["--strict", "--cache-dir", os.devnull, str(tmp_path / "orders.py")]
    )
    assert status == 0, output


def test_text_in_place_of_a_number_gives_this_error():
    names = {}
    exec(MODULE, names)
    with pytest.raises(TypeError) as caught:
        names["order_total"]('[{"id": 1, "total": "12.50"}]')
    assert str(caught.value) == "unsupported operand type(s) for +: 'int' and 'str'"
