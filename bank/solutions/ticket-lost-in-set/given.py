"""The code of the prompt: the hash depends on the status, which changes while the ticket is in the
set.

Fails: test_a_ticket_is_found_after_its_status_changed, test_a_closed_ticket_leaves_the_set,
test_the_hash_does_not_change
"""

from dataclasses import dataclass


@dataclass(unsafe_hash=True)   # without it: unhashable type: 'Ticket'
class Ticket:
    number: int
    status: str


waiting = set()
ticket = Ticket(7, "new")
waiting.add(ticket)

ticket.status = "open"
waiting.discard(ticket)

print(ticket in waiting, len(waiting))       # False 1
print(ticket in list(waiting))               # True
