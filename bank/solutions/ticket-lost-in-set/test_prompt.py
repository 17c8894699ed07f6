import subprocess
import sys

CODE = """
from dataclasses import dataclass

@dataclass(unsafe_hash=True)
class Ticket:
    number: int
    status: str

waiting = set()
ticket = Ticket(7, "new")
waiting.add(ticket)
ticket.status = "open"
waiting.discard(ticket)
print(ticket in waiting, len(waiting))
print(ticket in list(waiting))
"""


def test_the_prompt_says_what_is_printed():
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout == "False 1\nTrue\n"


def test_without_the_argument_tickets_are_unhashable():
    code = CODE.replace("unsafe_hash=True", "")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "unhashable type: 'Ticket'" in done.stderr
