import inspect
import sqlite3
from datetime import date, timedelta

import pytest
import solution

TUESDAY = date(2025, 3, 4)


class Shop:
    """Ten orders a day; the connection drops after `drop_after` of them, once."""

    def __init__(self, drop_after=None):
        self.drop_after = drop_after
        self.days = []

    def fetch_orders(self, day):
        self.days.append(day)
        drop_after, self.drop_after = self.drop_after, None
        for number in range(10):
            if number == drop_after:
                raise ConnectionError("the shop hung up")
            yield {"id": f"{day:%m%d}-{number}", "amount": 5}


@pytest.fixture
def conn():
    conn = sqlite3.connect(":memory:")
    conn.execute("CREATE TABLE daily_orders (day TEXT, order_id TEXT, amount INTEGER)")
    if "CONFLICT" in inspect.getsource(solution) or "REPLACE" in inspect.getsource(solution):
        conn.execute("CREATE UNIQUE INDEX one ON daily_orders (day, order_id)")  # for an upsert
    conn.commit()
    return conn


@pytest.fixture
def start(conn, monkeypatch):
    def start(shop, day=TUESDAY):
        monkeypatch.setattr(solution, "fetch_orders", shop.fetch_orders)
        takes_a_day = len(inspect.signature(solution.load_orders).parameters) > 1
        solution.load_orders(*((conn, day) if takes_a_day else (conn,)))
        conn.rollback()  # what was not committed is lost with the connection

    return start


def rows(conn):
    return conn.execute("SELECT COUNT(*), COUNT(DISTINCT order_id) FROM daily_orders").fetchone()


def test_loads_every_order(conn, start):
    start(Shop())
    assert rows(conn) == (10, 10)


def test_loads_the_day_it_is_given(conn, start):
    shop = Shop()
    start(shop)
    assert shop.days == [TUESDAY]
    assert conn.execute("SELECT DISTINCT day FROM daily_orders").fetchall() == [("2025-03-04",)]


def test_a_second_start_after_a_failure_doubles_nothing(conn, start):
    shop = Shop(drop_after=6)
    with pytest.raises(ConnectionError):
        start(shop)
    start(shop)
    assert rows(conn) == (10, 10)


def test_a_repeat_replaces_the_day(conn, start):
    start(Shop())
    start(Shop())
    assert rows(conn) == (10, 10)


def test_other_days_stay(conn, start):
    conn.execute("INSERT INTO daily_orders VALUES ('2020-01-01', 'other', 7)")
    conn.commit()
    start(Shop(), TUESDAY + timedelta(days=1))
    assert conn.execute("SELECT amount FROM daily_orders WHERE order_id = 'other'").fetchall() == [
        (7,)
    ]


def test_a_failure_leaves_the_earlier_state(conn, start):
    with pytest.raises(ConnectionError):
        start(Shop(drop_after=6))
    conn.rollback()
    assert rows(conn) == (0, 0)
