from datetime import date

import pandas as pd
import polars as pl
import pytest
from solution import daily_totals

HEADER = "order_id,created_at,shop,status,amount,discount,note\n"
MAY_1, MAY_2 = date(2025, 5, 1), date(2025, 5, 2)
ROWS = """\
1,2025-05-01 08:00:00,Bonn,paid,10.0,1.0,a
2,2025-05-01 09:00:00,Bonn,open,99.0,0.0,b
3,2025-05-01 10:00:00,Kiel,paid,20.0,0.0,c
4,2025-05-02 00:00:00,Bonn,paid,30.0,5.0,d
5,2025-05-01 23:59:59,Bonn,paid,7.0,0.0,e
6,2025-05-02 11:00:00,Kiel,paid,40.0,,f
7,2025-05-02 12:00:00,Kiel,paid,2.5,0.5,g
"""


@pytest.fixture
def orders(tmp_path):
    path = tmp_path / "orders.csv"
    path.write_text(HEADER + ROWS, encoding="utf-8")
    return path


def totals(path):
    """The result as a dict, from either library."""
    result = daily_totals(path)
    if isinstance(result, pl.DataFrame):
        return {(day, shop): net for day, shop, net in result.select("day", "shop", "net").rows()}
    assert result.index.is_unique
    return result.to_dict()


def small_chunks(monkeypatch):
    """Makes every chunk that pandas is asked for two rows long."""
    read_csv = pd.read_csv

    def read_less(*args, **kwargs):
        if kwargs.get("chunksize"):
            kwargs["chunksize"] = 2
        return read_csv(*args, **kwargs)

    monkeypatch.setattr(pd, "read_csv", read_less)


def test_adds_up_paid_orders_per_day_and_shop(orders):
    assert totals(orders) == {
        (MAY_1, "Bonn"): 16.0,
        (MAY_1, "Kiel"): 20.0,
        (MAY_2, "Bonn"): 25.0,
        (MAY_2, "Kiel"): 2.0,
    }


def test_a_day_that_spans_chunks_appears_once(orders, monkeypatch):
    small_chunks(monkeypatch)
    assert totals(orders) == {
        (MAY_1, "Bonn"): 16.0,
        (MAY_1, "Kiel"): 20.0,
        (MAY_2, "Bonn"): 25.0,
        (MAY_2, "Kiel"): 2.0,
    }


def test_never_holds_all_rows(orders, monkeypatch):
    read_csv = pd.read_csv

    def read_in_parts(*args, **kwargs):
        if not any(kwargs.get(name) for name in ("chunksize", "iterator", "nrows")):
            raise AssertionError("reads all rows at once")
        return read_csv(*args, **kwargs)

    def read_eagerly(*args, **kwargs):
        raise AssertionError("reads all rows at once")

    monkeypatch.setattr(pd, "read_csv", read_in_parts)
    monkeypatch.setattr(pl, "read_csv", read_eagerly)
    assert len(totals(orders)) == 4


def test_reads_only_the_columns_it_needs(orders, monkeypatch):
    read_csv, seen = pd.read_csv, []

    def note_columns(*args, **kwargs):
        seen.append(kwargs.get("usecols"))
        return read_csv(*args, **kwargs)

    monkeypatch.setattr(pd, "read_csv", note_columns)
    assert len(totals(orders)) == 4
    assert all(columns and "note" not in list(columns) for columns in seen)


def test_no_paid_order_gives_no_total(tmp_path):
    path = tmp_path / "orders.csv"
    path.write_text(HEADER + "1,2025-05-01 08:00:00,Bonn,open,10.0,1.0,a\n", encoding="utf-8")
    assert totals(path) == {}
