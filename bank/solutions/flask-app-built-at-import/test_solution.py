"""The sketched structure, as `create_app(settings)` with the key `DATABASE`."""

import sqlite3

import pytest
import solution


@pytest.fixture
def database(tmp_path):
    def make(name, *orders):
        path = tmp_path / name
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE orders (id INTEGER, state TEXT)")
            db.executemany("INSERT INTO orders VALUES (?, ?)", orders)
        db.close()
        return str(path)

    return make


def get(app, path):
    return app.test_client().get(path)


def test_shows_an_order(database):
    app = solution.create_app({"DATABASE": database("a.db", (7, "paid"))})
    assert get(app, "/orders/7").get_json() == {"id": 7, "state": "paid"}


def test_two_apps_use_their_own_database(database):
    first = solution.create_app({"DATABASE": database("a.db", (7, "paid"))})
    second = solution.create_app({"DATABASE": database("b.db", (7, "sent"))})
    assert get(first, "/orders/7").get_json()["state"] == "paid"
    assert get(second, "/orders/7").get_json()["state"] == "sent"


def test_each_request_opens_and_closes_a_connection(database, monkeypatch):
    path = database("a.db", (7, "paid"))
    opened, closed = [], []

    class Watched(sqlite3.Connection):
        def close(self):
            closed.append(self)
            super().close()

    def connect(*args, real=sqlite3.connect, **options):
        opened.append(real(*args, factory=Watched, **options))
        return opened[-1]

    monkeypatch.setattr(sqlite3, "connect", connect)
    app = solution.create_app({"DATABASE": path})
    for _ in range(2):
        assert get(app, "/orders/7").status_code == 200
    assert len(opened) == 2
    assert closed == opened


def test_an_unknown_order_is_not_found(database):
    app = solution.create_app({"DATABASE": database("a.db", (7, "paid"))})
    assert get(app, "/orders/8").status_code == 404
