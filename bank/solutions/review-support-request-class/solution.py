"""Factories run for each request, and the clock is read at the call unless a test passes the time.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

numbers = count(1)


@dataclass
class Request:
    customer: str
    number: int = field(default_factory=lambda: next(numbers))
    opened: datetime = field(default_factory=lambda: datetime.now(UTC))

    def is_late(self, now=None):
        now = now or datetime.now(UTC)
        return now - self.opened > timedelta(hours=4)
