"""The code of the prompt: each call makes a lock that nobody else ever sees.

Fails: test_two_buyers_get_two_seats
"""

import threading


class BoxOffice:
    def __init__(self, seats, printer):
        self.free = set(range(1, seats + 1))
        self.sold = {}
        self.printer = printer

    def buy(self, customer):
        lock = threading.Lock()
        with lock:
            if not self.free:
                raise ValueError("sold out")
            seat = min(self.free)
            self.printer.print_ticket(customer, seat)
            self.sold[seat] = customer
            self.free.discard(seat)
        return seat
