"""The code of the prompt: all three defaults are evaluated once, when the class is defined.

Fails: test_every_request_has_its_own_number, test_a_request_is_opened_when_it_is_made,
test_is_late_looks_at_the_clock_of_the_call
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count

numbers = count(1)


@dataclass
class Request:
    customer: str
    number: int = next(numbers)
    opened: datetime = datetime.now(UTC)

    def is_late(self, now=datetime.now(UTC)):
        return now - self.opened > timedelta(hours=4)
