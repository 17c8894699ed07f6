"""Level 2: the lock is shared now, but printing and its failure are left out of account: two tickets a second.

Fails: test_tickets_are_printed_side_by_side
"""

import threading


class BoxOffice:
    def __init__(self, seats, printer):
        self.free = set(range(1, seats + 1))
        self.sold = {}
        self.printer = printer
        self.lock = threading.Lock()

    def buy(self, customer):
        with self.lock:
            if not self.free:
                raise ValueError("sold out")
            seat = min(self.free)
            self.printer.print_ticket(customer, seat)
            self.sold[seat] = customer
            self.free.discard(seat)
        return seat
