import sqlite3

import pytest
from solution import CHECKS

CLEAN = [(1, 10, "placed", 5), (2, 20, "paid", 6), (3, None, "cancelled", 7)]


def rows(check, orders, customers=(10, 20)):
    conn = sqlite3.connect(":memory:")
    conn.execute("CREATE TABLE orders (order_id, customer_id, status, amount)")
    conn.execute("CREATE TABLE customers (customer_id, country)")
    conn.executemany("INSERT INTO orders VALUES (?, ?, ?, ?)", orders)
    conn.executemany("INSERT INTO customers VALUES (?, 'DE')", [(id,) for id in customers])
    return conn.execute(CHECKS[check]).fetchall()


@pytest.mark.parametrize("check", ["order_id", "status", "customer"])
def test_clean_data_passes(check):
    assert rows(check, CLEAN) == []


@pytest.mark.parametrize("check", ["order_id", "status", "customer"])
def test_an_empty_table_passes(check):
    assert rows(check, []) == []


def test_a_repeated_order_id_is_returned():
    found = rows("order_id", [*CLEAN, (2, 10, "paid", 8)])
    assert {row[0] for row in found} == {2}


def test_a_missing_order_id_is_returned():
    found = rows("order_id", [*CLEAN, (None, 10, "paid", 8)])
    assert {row[0] for row in found} == {None}


def test_an_unknown_status_is_returned():
    assert len(rows("status", [*CLEAN, (4, 10, "completed", 8)])) == 1


def test_a_missing_status_is_returned():
    assert len(rows("status", [*CLEAN, (4, 10, None, 8)])) == 1


def test_an_unknown_customer_is_returned():
    assert len(rows("customer", [*CLEAN, (4, 99, "paid", 8)])) == 1


def test_a_missing_id_among_the_customers_silences_nothing():
    assert len(rows("customer", [*CLEAN, (4, 99, "paid", 8)], (10, 20, None))) == 1
