"""Level 2: freezes the class, but a copy with the new status has another hash as well.

Fails: test_a_ticket_is_found_after_its_status_changed, test_a_closed_ticket_leaves_the_set,
test_the_hash_does_not_change
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ticket:
    number: int
    status: str
