import sqlite3
from datetime import datetime, timedelta

import pytest
from solution import sync

NOW = datetime.now()


def database():
    conn = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES)
    conn.execute("CREATE TABLE orders (id INTEGER PRIMARY KEY, status TEXT, updated_at TIMESTAMP)")
    return conn


class State:
    """Keeps the mark; `before_save` is called when it is about to be saved."""

    def __init__(self):
        self.mark = datetime(2000, 1, 1)
        self.before_save = lambda: None

    def load(self):
        return self.mark

    def save(self, mark):
        self.before_save()
        self.mark = mark


class Site:
    def __init__(self):
        self.shop, self.copy, self.state = database(), database(), State()

    def put(self, id, status, updated_at):
        self.shop.execute(
            "INSERT OR REPLACE INTO orders VALUES (?, ?, ?)", (id, status, updated_at)
        )
        self.shop.commit()

    def sync(self):
        sync(self.shop, self.copy, self.state)
        return dict(self.copy.execute("SELECT id, status FROM orders"))


@pytest.fixture
def site():
    site = Site()
    site.put(1, "paid", NOW - timedelta(hours=2))
    site.put(2, "open", NOW - timedelta(minutes=1))
    return site


def test_the_first_run_copies_everything(site):
    assert site.sync() == {1: "paid", 2: "open"}


def test_later_changes_arrive(site):
    site.sync()
    site.put(2, "paid", datetime.now() + timedelta(seconds=1))
    site.put(3, "open", datetime.now() + timedelta(seconds=2))
    assert site.sync() == {1: "paid", 2: "paid", 3: "open"}


def test_a_run_without_changes_is_harmless(site):
    site.sync()
    site.sync()
    assert site.sync() == {1: "paid", 2: "open"}


def test_an_empty_shop_is_harmless():
    assert Site().sync() == {}


def test_a_change_committed_during_the_sync_arrives(site):
    def commit_now():
        site.state.before_save = lambda: None
        site.put(3, "open", datetime.now() - timedelta(milliseconds=1))

    site.state.before_save = commit_now
    site.sync()
    assert site.sync() == {1: "paid", 2: "open", 3: "open"}


def test_a_long_transaction_arrives(site):
    site.sync()
    site.put(1, "returned", NOW - timedelta(minutes=10))
    assert site.sync() == {1: "returned", 2: "open"}


def test_clocks_may_differ():
    site = Site()
    site.put(1, "open", NOW - timedelta(hours=1))
    site.sync()
    site.put(1, "paid", NOW - timedelta(minutes=59))
    assert site.sync() == {1: "paid"}


def test_deleted_orders_leave_the_copy(site):
    site.sync()
    site.shop.execute("DELETE FROM orders WHERE id = 2")
    site.shop.commit()
    site.put(3, "open", datetime.now() + timedelta(seconds=1))
    assert site.sync() == {1: "paid", 3: "open"}
