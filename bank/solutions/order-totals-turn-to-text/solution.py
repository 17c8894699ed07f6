"""Checks the answer where it comes in; behind that line the types are true.

Text such as "12.50" is converted on purpose; `strict=True` would refuse it.
"""

from decimal import Decimal

from pydantic import BaseModel, TypeAdapter


class Order(BaseModel):
    id: int
    total: Decimal


ORDERS = TypeAdapter(list[Order])


def order_total(body: str) -> Decimal:
    orders = ORDERS.validate_json(body)
    return sum((order.total for order in orders), Decimal(0))
