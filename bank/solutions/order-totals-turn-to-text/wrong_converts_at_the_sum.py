"""Level 1: `float` at the sum, so that the next surprise is reported without a name again.

Fails: test_a_total_that_is_no_number_is_reported_by_name
"""

import json
from typing import TypedDict


class Order(TypedDict):
    id: int
    total: float


def order_total(body: str) -> float:
    orders: list[Order] = json.loads(body)
    return sum(float(order["total"]) for order in orders)
