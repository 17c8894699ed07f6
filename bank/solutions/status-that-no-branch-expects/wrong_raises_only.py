"""Level 2: a forgotten status stops the program and is not reported before.

Fails: test_mypy_reports_a_forgotten_status_alone
"""

from enum import Enum


class Status(Enum):
    OPEN = "open"
    PAID = "paid"
    CANCELLED = "cancelled"
    DISPUTED = "disputed"  # new since Tuesday


def next_step(status: Status) -> str:
    if status is Status.OPEN:
        return "remind"
    if status is Status.PAID:
        return "archive"
    if status is Status.CANCELLED:
        return "refund"
    if status is Status.DISPUTED:
        return "ask legal"
    raise ValueError(status)
