import pytest
from solution import Base, Contact, app, engine
from sqlalchemy import event, text
from sqlalchemy.orm import Session


@pytest.fixture(autouse=True)
def empty_table():
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)


def run(*emails):
    response = app.test_client().post("/contacts/import", json={"emails": list(emails)})
    with Session(engine) as session:
        stored = sorted(contact.email for contact in session.query(Contact))
    return response.get_json(), stored


def test_new_contacts_are_stored():
    assert run("ana@x", "ben@x") == ({"skipped": 0}, ["ana@x", "ben@x"])


def test_a_repeat_costs_only_itself():
    assert run("ana@x", "ben@x", "ana@x", "cleo@x") == (
        {"skipped": 1},
        ["ana@x", "ben@x", "cleo@x"],
    )


def test_an_address_that_is_already_stored_costs_only_itself():
    run("ben@x")
    assert run("ana@x", "ben@x", "cleo@x") == ({"skipped": 1}, ["ana@x", "ben@x", "cleo@x"])


def test_a_second_import_at_the_same_moment_costs_only_the_row():
    """Another import stores Cleo just before this one does, after any look-up."""

    stored_first = []

    def store_first(connection, cursor, statement, parameters, *_):
        insert = statement.startswith("INSERT INTO contact") and "cleo@x" in str(parameters)
        if insert and not stored_first:
            stored_first.append(True)
            connection.execute(text("INSERT INTO contact (id, email) VALUES (99, 'cleo@x')"))

    event.listen(engine, "before_cursor_execute", store_first)
    _, stored = run("ana@x", "ben@x", "cleo@x", "dan@x")
    event.remove(engine, "before_cursor_execute", store_first)
    assert stored_first
    assert {"ana@x", "ben@x", "dan@x"} <= set(stored)


def test_an_empty_list_stores_nothing():
    assert run() == ({"skipped": 0}, [])
