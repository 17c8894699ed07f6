import json
import sqlite3

import pytest
from solution import connect, handle, total


class Killed(BaseException):
    """The process dies at this point."""


class Connection:
    """A connection on which the n-th statement raises an error."""

    def __init__(self, real, fails_at, error):
        self.real, self.fails_at, self.error = real, fails_at, error
        self.calls = 0

    def execute(self, *arguments):
        self.calls += 1
        if self.calls == self.fails_at:
            raise self.error
        return self.real.execute(*arguments)

    def __enter__(self):
        self.real.__enter__()
        return self

    def __exit__(self, *error):
        return self.real.__exit__(*error)

    def __getattr__(self, name):
        return getattr(self.real, name)


def text(number="m1", depot="Graz", parcels=3):
    return json.dumps({"id": number, "depot": depot, "parcels": parcels})


@pytest.fixture
def path(tmp_path):
    return tmp_path / "depot.db"


@pytest.fixture
def db(path):
    db = connect(path)
    yield db
    db.close()


# Step 1


def test_a_new_depot_starts_with_its_first_parcels(db):
    handle(db, text())
    assert total(db, "Graz") == 3


def test_parcels_of_a_depot_add_up_and_depots_do_not_mix(db):
    for number, depot, parcels in [("m1", "Graz", 3), ("m2", "Linz", 1), ("m3", "Graz", 4)]:
        handle(db, text(number, depot, parcels))
    assert (total(db, "Graz"), total(db, "Linz"), total(db, "Wels")) == (7, 1, 0)


def test_the_count_is_stored_for_good(db, path):
    handle(db, text())
    db.close()
    assert total(connect(path), "Graz") == 3


def test_a_depot_may_have_an_apostrophe(db):
    handle(db, text(depot="L'Aquila"))
    assert total(db, "L'Aquila") == 3


# Step 2


def test_a_repeat_counts_once(db):
    for _ in range(3):
        handle(db, text())
    assert total(db, "Graz") == 3


def test_a_repeat_counts_once_after_a_restart(db, path):
    handle(db, text())
    db.close()
    db = connect(path)
    handle(db, text())
    assert total(db, "Graz") == 3


def test_a_kill_at_any_statement_neither_loses_nor_doubles(tmp_path):
    for fails_at in range(1, 8):
        path = tmp_path / f"{fails_at}.db"
        db = connect(path)
        try:
            handle(Connection(db, fails_at, Killed()), text())
        except Killed:
            pass
        db.close()
        db = connect(path)
        handle(db, text())
        assert total(db, "Graz") == 3
        db.close()


# Step 3


def test_good_messages_and_repeats_are_done(db):
    assert handle(db, text()) == "done"
    assert handle(db, text()) == "done"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "no json",
        "[1, 2]",
        "null",
        '{"id": "m1", "depot": "Graz"}',
        '{"depot": "Graz", "parcels": 3}',
        '{"id": "m1", "parcels": 3}',
        text(parcels=0),
        text(parcels=-1),
        text(parcels=1.5),
        text(parcels="3"),
        text(parcels=None),
    ],
)
def test_bad_texts_are_rejected_and_count_nothing(db, body):
    assert handle(db, body) == "reject"
    assert total(db, "Graz") == 0


def test_an_error_that_may_pass_asks_for_the_message_again(db):
    locked = Connection(db, 1, sqlite3.OperationalError("database is locked"))
    assert handle(locked, text()) == "again"
    assert handle(db, text()) == "done"
    assert total(db, "Graz") == 3
