"""Events carry an `event_id` of their own; a solution may add `TABLES` (SQL that makes its tables)."""

import json
import sqlite3

import pytest
import solution
from solution import handle


class Killed(BaseException):
    """The process dies at this point."""


class Cache:
    def __init__(self):
        self.marks = {}

    def get(self, key):
        return self.marks.get(key)

    def set(self, key, value, expire=None):
        self.marks[key] = value


class Message:
    def __init__(self, event_id, order_id="o1", points=10):
        self.body = json.dumps(
            {"event_id": event_id, "order_id": order_id, "account_id": 1, "points": points}
        )
        self.acks = 0

    def ack(self):
        self.acks += 1


class Connection:
    """A connection that dies at a chosen call, after which a new one is opened."""

    def __init__(self, path, dies_at=None):
        self.real = sqlite3.connect(path)
        self.calls, self.dies_at = 0, dies_at

    def _count(self):
        self.calls += 1
        if self.calls == self.dies_at:
            self.real.close()
            raise Killed

    def execute(self, *arguments):
        self._count()
        return self.real.execute(*arguments)

    def commit(self):
        self._count()
        self.real.commit()

    def rollback(self):
        try:
            self.real.rollback()
        except sqlite3.ProgrammingError:
            pass  # closed: the process is dead, and the database rolls back by itself

    def __enter__(self):
        return self

    def __exit__(self, kind, *rest):
        if kind is None:
            self.commit()
        else:
            self.rollback()


@pytest.fixture
def path(tmp_path):
    db = sqlite3.connect(tmp_path / "shop.db")
    db.execute("CREATE TABLE accounts (id INTEGER PRIMARY KEY, points INTEGER)")
    db.execute("INSERT INTO accounts VALUES (1, 0)")
    db.executescript(getattr(solution, "TABLES", ""))
    db.commit()
    db.close()
    return tmp_path / "shop.db"


def points(path):
    with sqlite3.connect(path) as db:
        return db.execute("SELECT points FROM accounts").fetchone()[0]


def test_an_event_is_booked_and_acknowledged(path):
    message = Message("e1")
    handle(message, Connection(path), Cache())
    assert (points(path), message.acks) == (10, 1)


def test_a_repeat_is_acknowledged_and_books_nothing(path):
    cache = Cache()
    handle(Message("e1"), Connection(path), cache)
    again = Message("e1")
    handle(again, Connection(path), cache)
    assert (points(path), again.acks) == (10, 1)


def test_an_order_may_earn_points_twice(path):
    cache = Cache()
    handle(Message("e1", points=10), Connection(path), cache)
    handle(Message("e2", points=5), Connection(path), cache)
    assert points(path) == 15


def test_a_repeat_after_the_mark_is_gone_books_nothing(path):
    handle(Message("e1"), Connection(path), Cache())
    handle(Message("e1"), Connection(path), Cache())
    assert points(path) == 10


def test_a_kill_before_the_commit_loses_no_points(path):
    for dies_at in range(1, 10):
        before, cache, event = points(path), Cache(), f"e{dies_at}"
        message = Message(event, order_id=event)
        try:
            handle(message, Connection(path, dies_at), cache)
        except Killed:
            assert message.acks == 0
            handle(Message(event, order_id=event), Connection(path), cache)
        assert points(path) == before + 10


def test_an_error_of_the_database_is_not_acknowledged(path):
    class Broken(Connection):
        def execute(self, *arguments):
            raise sqlite3.OperationalError("disk full")

    message = Message("e1")
    with pytest.raises(sqlite3.OperationalError):
        handle(message, Broken(path), Cache())
    assert message.acks == 0
