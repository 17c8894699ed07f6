import contextlib
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from solution import BoxOffice


class Printer:
    """Prints nothing; each ticket waits a moment for a second one to be printed meanwhile."""

    def __init__(self, buyers=1):
        self.together = threading.Barrier(buyers)
        self.broken = False

    def print_ticket(self, customer, seat):
        if self.broken:
            raise OSError("out of paper")
        with contextlib.suppress(threading.BrokenBarrierError):
            self.together.wait(timeout=1)


def sell_to_two(office):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(office.buy, ["Ann", "Ben"]))


def test_sells_the_lowest_seat_and_notes_it():
    office = BoxOffice(3, Printer())
    assert office.buy("Ann") == 1
    assert office.sold == {1: "Ann"}
    assert office.free == {2, 3}


def test_says_when_sold_out():
    with pytest.raises(ValueError):
        BoxOffice(0, Printer()).buy("Ann")


def test_two_buyers_get_two_seats():
    office = BoxOffice(2, Printer(buyers=2))
    assert sorted(sell_to_two(office)) == [1, 2]
    assert sorted(office.sold.values()) == ["Ann", "Ben"]


def test_tickets_are_printed_side_by_side():
    printer = Printer(buyers=2)
    sell_to_two(BoxOffice(2, printer))
    assert not printer.together.broken


def test_no_seat_is_lost_when_printing_fails():
    printer = Printer()
    printer.broken = True
    office = BoxOffice(1, printer)
    with contextlib.suppress(OSError):
        office.buy("Ann")
    assert office.free == {1} or office.sold == {1: "Ann"}
