import sqlite3

import pytest
import solution


@pytest.fixture
def database(tmp_path, monkeypatch):
    path = str(tmp_path / "club.db")
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE course (id INTEGER PRIMARY KEY, free INTEGER)")
    db.execute("CREATE TABLE charge (member TEXT, cents INTEGER)")
    db.execute("INSERT INTO course VALUES (1, 2), (2, 0)")
    db.commit()
    monkeypatch.setitem(solution.app.config, "DATABASE", path)
    monkeypatch.setattr(solution, "send_ticket", lambda member, course: None)
    yield db
    db.close()


def book(course, member="Ana"):
    return solution.app.test_client().post(f"/courses/{course}/seats", json={"member": member})


def state(db):
    charges = db.execute("SELECT member, cents FROM charge").fetchall()
    return charges, dict(db.execute("SELECT id, free FROM course").fetchall())


def test_a_booking_charges_and_takes_a_seat(database):
    assert book(1).status_code == 201
    assert state(database) == ([("Ana", 1500)], {1: 1, 2: 0})


def test_a_full_course_charges_nobody(database):
    assert book(2).status_code == 409
    assert state(database) == ([], {1: 2, 2: 0})


def test_a_failed_ticket_leaves_nothing(database, monkeypatch):
    def no_mail(member, course):
        raise ConnectionError("mail server down")

    monkeypatch.setattr(solution, "send_ticket", no_mail)
    assert book(1).status_code == 500
    assert state(database) == ([], {1: 2, 2: 0})


def test_a_failure_does_not_disturb_the_next_booking(database):
    book(2)
    assert book(1, "Ben").status_code == 201
    assert state(database)[1] == {1: 1, 2: 0}
