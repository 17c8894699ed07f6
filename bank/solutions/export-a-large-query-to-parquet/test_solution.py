import sqlite3

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from solution import export

SCHEMA = pa.schema([("id", pa.int64()), ("note", pa.string())])
QUERY = "SELECT id, note FROM notes ORDER BY id"


class Cursor(sqlite3.Cursor):
    """Refuses to hand out more than three rows at once."""

    def fetchall(self):
        raise AssertionError("all rows at once")

    def fetchmany(self, size=1):
        assert size <= 3, "more rows than allowed"
        return super().fetchmany(size)


class Connection(sqlite3.Connection):
    def cursor(self):
        return super().cursor(Cursor)


@pytest.fixture
def conn():
    conn = sqlite3.connect(":memory:", factory=Connection)
    sqlite3.Connection.execute(conn, "CREATE TABLE notes (id INTEGER, note TEXT)")
    return conn


@pytest.fixture
def path(tmp_path):
    return tmp_path / "notes.parquet"


def fill(conn, rows):
    conn.cursor().executemany("INSERT INTO notes VALUES (?, ?)", rows)
    conn.commit()


def read(path):
    return [tuple(row.values()) for row in pq.read_table(path).to_pylist()]


def breaks_at(conn, id):
    """A query whose rows fail from a certain one on."""

    def check(value):
        if value == id:
            raise ValueError("the connection broke")
        return value

    conn.create_function("broken", 1, check)
    return "SELECT broken(id), note FROM notes ORDER BY notes.rowid"


@pytest.mark.parametrize("count", [1, 2, 3, 6, 7])
def test_writes_all_rows_in_order(conn, path, count):
    rows = [(number, f"note {number}") for number in range(count)]
    fill(conn, rows)
    assert export(conn, QUERY, SCHEMA, path, 3) == count
    assert read(path) == rows


def test_a_column_that_is_empty_at_first(conn, path):
    rows = [(number, None) for number in range(5)] + [(5, "late")]
    fill(conn, rows)
    export(conn, QUERY, SCHEMA, path, 2)
    assert read(path) == rows


def test_no_rows_give_an_empty_file_with_all_columns(conn, path):
    assert export(conn, QUERY, SCHEMA, path, 3) == 0
    assert pq.read_table(path).schema.names == ["id", "note"]
    assert read(path) == []


def test_a_failure_leaves_no_file(conn, path):
    fill(conn, [(number, "x") for number in range(8)])
    with pytest.raises(sqlite3.Error):
        export(conn, breaks_at(conn, 5), SCHEMA, path, 2)
    assert not path.exists()


def test_a_failure_leaves_the_earlier_file(conn, path):
    fill(conn, [(number, "x") for number in range(8)])
    export(conn, "SELECT id, note FROM notes WHERE id = 1", SCHEMA, path, 2)
    with pytest.raises(sqlite3.Error):
        export(conn, breaks_at(conn, 5), SCHEMA, path, 2)
    assert read(path) == [(1, "x")]


def test_the_file_is_complete_when_it_appears(conn, path, monkeypatch):
    fill(conn, [(number, "x") for number in range(8)])
    write_batch, seen = pq.ParquetWriter.write_batch, []

    def look(self, *args, **kwargs):
        seen.append(path.exists())
        return write_batch(self, *args, **kwargs)

    monkeypatch.setattr(pq.ParquetWriter, "write_batch", look)
    export(conn, QUERY, SCHEMA, path, 3)
    assert not any(seen)
    assert len(read(path)) == 8


def test_a_failure_leaves_nothing_behind(conn, path):
    fill(conn, [(number, "x") for number in range(8)])
    with pytest.raises(sqlite3.Error):
        export(conn, breaks_at(conn, 5), SCHEMA, path, 2)
    assert list(path.parent.iterdir()) == []


def test_the_move_comes_after_closing(conn, path, monkeypatch):
    fill(conn, [(1, "x")])
    close, seen = pq.ParquetWriter.close, []

    def look(self):
        seen.append(path.exists())
        return close(self)

    monkeypatch.setattr(pq.ParquetWriter, "close", look)
    export(conn, QUERY, SCHEMA, path, 3)
    assert seen[:1] == [False]
