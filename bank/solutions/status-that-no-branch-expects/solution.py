"""Each status has its branch; `assert_never` is an error for mypy and at run time if one is left over."""

from enum import Enum
from typing import assert_never


class Status(Enum):
    OPEN = "open"
    PAID = "paid"
    CANCELLED = "cancelled"
    DISPUTED = "disputed"  # new since Tuesday


def next_step(status: Status) -> str:
    match status:
        case Status.OPEN:
            return "remind"
        case Status.PAID:
            return "archive"
        case Status.CANCELLED:
            return "refund"
        case Status.DISPUTED:
            return "ask legal"
        case _:
            assert_never(status)
