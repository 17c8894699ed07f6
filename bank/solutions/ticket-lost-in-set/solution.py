"""Only the number, which never changes, takes part in equality and hash."""

from dataclasses import dataclass, field


@dataclass(unsafe_hash=True)
class Ticket:
    number: int
    status: str = field(compare=False)  # left out of the hash as well
