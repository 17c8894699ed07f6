"""The code of the prompt: the annotation of what was read is a claim that nobody checks.

Fails: test_a_total_that_is_no_number_is_reported_by_name, test_a_total_as_text_is_read_or_reported_by_name
"""

import json
from typing import TypedDict


class Order(TypedDict):
    id: int
    total: float


def order_total(body: str) -> float:
    orders: list[Order] = json.loads(body)
    return sum(order["total"] for order in orders)
