"""Level 2: mends the two fields and leaves the default of the method, so nothing is ever late.

Fails: test_is_late_looks_at_the_clock_of_the_call
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

    def is_late(self, now=datetime.now(UTC)):
        return now - self.opened > timedelta(hours=4)
