"""Level 2: seats are chosen under a shared lock, but one whose ticket fails is neither free nor sold.

Fails: test_no_seat_is_lost_when_printing_fails
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
            self.free.remove(seat)
        self.printer.print_ticket(customer, seat)
        self.sold[seat] = customer
        return seat
