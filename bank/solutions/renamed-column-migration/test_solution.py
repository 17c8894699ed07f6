import pytest
import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from solution import downgrade, upgrade

ROWS = [(1, "ana@x.example"), (2, "ben@x.example")]


@pytest.fixture
def connection():
    with sa.create_engine("sqlite://").begin() as connection:
        connection.execute(
            sa.text("CREATE TABLE customer (id INTEGER PRIMARY KEY, mail VARCHAR(120) NOT NULL)")
        )
        for number, address in ROWS:
            connection.execute(
                sa.text("INSERT INTO customer VALUES (:id, :mail)"), {"id": number, "mail": address}
            )
        yield connection


def run(connection, *steps):
    with Operations.context(MigrationContext.configure(connection)):
        for step in steps:
            step()


def columns(connection):
    return {column["name"] for column in sa.inspect(connection).get_columns("customer")}


def rows(connection, column):
    return connection.execute(sa.text(f"SELECT id, {column} FROM customer ORDER BY id")).all()


def test_runs_on_a_table_with_rows(connection):
    run(connection, upgrade)
    assert columns(connection) == {"id", "email"}


def test_the_addresses_are_kept(connection):
    run(connection, upgrade)
    assert rows(connection, "email") == ROWS


def test_the_way_back_keeps_them_too(connection):
    run(connection, upgrade, downgrade)
    assert rows(connection, "mail") == ROWS


def test_an_empty_table_gets_the_new_column(connection):
    connection.execute(sa.text("DROP TABLE customer"))
    connection.execute(sa.text("CREATE TABLE customer (id INTEGER PRIMARY KEY, mail VARCHAR(120))"))
    run(connection, upgrade)
    assert columns(connection) == {"id", "email"}
