"""A solution may add `TABLES` (SQL that makes its tables) and `every_second(db, publish)`."""

import sqlite3
from contextlib import suppress

import pytest
import solution


class BrokerAway(Exception):
    pass


class Broker:
    def __init__(self):
        self.away = False
        self.messages = []
        self.watch = lambda body: None

    def publish(self, topic, body):
        if self.away:
            raise BrokerAway
        self.watch(body)
        self.messages.append((topic, body))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "shop.db"


@pytest.fixture
def db(path):
    db = sqlite3.connect(path)
    db.execute("PRAGMA foreign_keys = ON")
    db.executescript(
        """
        CREATE TABLE customers (id INTEGER PRIMARY KEY);
        CREATE TABLE orders (
            id INTEGER PRIMARY KEY,
            customer INTEGER REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED
        );
        INSERT INTO customers VALUES (7);
        """
        + getattr(solution, "TABLES", "")
    )
    yield db
    db.close()


@pytest.fixture
def broker():
    return Broker()


def some_seconds_pass(db, broker):
    for _ in range(3):
        with suppress(BrokerAway):
            getattr(solution, "every_second", lambda db, publish: None)(db, broker.publish)


def orders(path):
    with sqlite3.connect(path) as other:
        return [number for (number,) in other.execute("SELECT id FROM orders ORDER BY id")]


def place(db, broker, number, customer=7):
    solution.place_order(db, broker.publish, {"id": number, "customer": customer})


def test_an_order_is_stored_and_told_once(db, broker, path):
    place(db, broker, 1)
    some_seconds_pass(db, broker)
    assert orders(path) == [1]
    assert broker.messages == [("order-placed", {"order": 1})]


def test_messages_come_in_the_order_of_the_orders(db, broker):
    for number in 1, 2, 3:
        place(db, broker, number)
    some_seconds_pass(db, broker)
    assert [body["order"] for _, body in broker.messages] == [1, 2, 3]


def test_no_message_without_an_order(db, broker, path):
    with pytest.raises(sqlite3.IntegrityError):  # raised by the commit
        place(db, broker, 1, customer=99)
    some_seconds_pass(db, broker)
    assert (orders(path), broker.messages) == ([], [])


def test_the_order_can_be_read_when_its_message_comes(db, broker, path):
    seen = []
    broker.watch = lambda body: seen.append(body["order"] in orders(path))
    place(db, broker, 1)
    some_seconds_pass(db, broker)
    assert seen == [True]


def test_orders_are_taken_while_the_broker_is_away(db, broker, path):
    broker.away = True
    place(db, broker, 1)
    assert orders(path) == [1]


def test_a_message_that_could_not_go_out_goes_out_later(db, broker):
    broker.away = True
    with suppress(BrokerAway):
        place(db, broker, 1)
    some_seconds_pass(db, broker)
    broker.away = False
    some_seconds_pass(db, broker)
    assert broker.messages == [("order-placed", {"order": 1})]
