import polars as pl
import pytest
from solution import daily_sales

ROWS = [
    ("Bonn", "2025-05-01 08:00", 10, "x"),
    ("Bonn", "2025-05-01 09:30", 5, "x"),
    ("Kiel", "2025-05-01 09:31", 7, "x"),
    ("Bonn", "2025-05-02 00:00", 1, "x"),
    ("Ulm", "2025-05-02 10:00", 100, "x"),
]


@pytest.fixture
def write(tmp_path):
    def write(rows):
        path = tmp_path / "sales.csv"
        lines = ["shop,sold_at,amount,note", *(",".join(map(str, row)) for row in rows)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


def rows(result):
    return sorted(result.select("shop", "day", "amount").rows())


def test_adds_up_per_shop_and_day(write):
    assert rows(daily_sales(write(ROWS), ["Bonn", "Kiel"])) == [
        ("Bonn", "2025-05-01", 15),
        ("Bonn", "2025-05-02", 1),
        ("Kiel", "2025-05-01", 7),
    ]


def test_a_shop_without_sales_has_no_row(write):
    assert rows(daily_sales(write(ROWS), ["Kiel", "Jena"])) == [("Kiel", "2025-05-01", 7)]


def test_shops_without_sales_are_no_error(write):
    assert rows(daily_sales(write(ROWS), ["Jena"])) == []


def test_an_empty_file_is_an_error(write):
    with pytest.raises(ValueError, match="no sales"):
        daily_sales(write([]), ["Bonn"])


def test_collects_at_most_twice(write, monkeypatch):
    collect, calls = pl.LazyFrame.collect, []

    def count(self, *args, **kwargs):
        calls.append(self)
        return collect(self, *args, **kwargs)

    monkeypatch.setattr(pl.LazyFrame, "collect", count)
    assert len(daily_sales(write(ROWS), ["Bonn", "Kiel", "Ulm"])) == 4
    assert len(calls) <= 2


def test_runs_no_python_per_row(write, monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("Python code per row")

    monkeypatch.setattr(pl.Expr, "map_elements", refuse)
    assert len(daily_sales(write(ROWS), ["Bonn"])) == 2


def test_reads_only_what_it_needs(write):
    # A note that does not fit the type guessed from the first rows ends a reader that looks at it.
    many = [("Bonn", "2025-05-01 08:00", 1, 7)] * 2000
    path = write([*many, ("Bonn", "2025-05-01 09:00", 1, "text")])
    assert rows(daily_sales(path, ["Bonn"])) == [("Bonn", "2025-05-01", 2001)]
