"""One lock for the box office guards the choice of a seat; printing happens outside and may fail."""

import threading


class BoxOffice:
    def __init__(self, seats, printer):
        self.free = set(range(1, seats + 1))
        self.sold = {}
        self.printer = printer
        self._lock = threading.Lock()

    def buy(self, customer):
        with self._lock:
            if not self.free:
                raise ValueError("sold out")
            seat = min(self.free)
            self.free.remove(seat)
            self.sold[seat] = customer
        try:
            self.printer.print_ticket(customer, seat)
        except Exception:
            with self._lock:
                del self.sold[seat]
                self.free.add(seat)
            raise
        return seat
