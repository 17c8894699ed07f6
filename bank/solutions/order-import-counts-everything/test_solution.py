import re
from datetime import date
from decimal import Decimal

import pytest
from solution import import_orders

GOOD = ["A1;20.00;2025-03-01", "A2;35.50;2025-03-01", "A3;1;2025-03-02"]
BAD = ["A4;20,00;2025-03-01", "", "A5;1;2025-02-30", "A6;1;2025-03-01;new"]


class Table:
    def __init__(self):
        self.orders = []

    def insert(self, **order):
        self.orders.append(order)


class ClosedTable:
    def insert(self, **order):
        raise ConnectionError("the database is down")


def numbers_printed(lines, capsys):
    import_orders(lines, Table())
    return set(re.findall(r"\b\d+\b", capsys.readouterr().out))


def test_stores_the_values():
    table = Table()
    import_orders(GOOD[1:2], table)
    assert table.orders == [{"number": "A2", "amount": Decimal("35.50"), "day": date(2025, 3, 1)}]


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_line_does_not_stop_the_others(bad):
    table = Table()
    import_orders([GOOD[0], bad, GOOD[2]], table)
    assert [order["number"] for order in table.orders] == ["A1", "A3"]


def test_the_printed_line_counts_what_was_stored(capsys):
    assert "3" in numbers_printed(GOOD + BAD, capsys)


def test_the_printed_line_counts_what_was_rejected(capsys):
    assert "4" in numbers_printed(GOOD + BAD, capsys)


def test_a_failing_database_ends_the_job():
    with pytest.raises(ConnectionError):
        import_orders(GOOD, ClosedTable())
