from datetime import date, timedelta

import pandas as pd
import polars as pl
import pytest
import solution

SAMPLE = [
    ("A", date(2025, 3, 3), 100),
    ("A", date(2025, 3, 5), 200),
    ("A", date(2025, 3, 6), 300),
    ("A", date(2025, 3, 11), 100),
    ("A", date(2025, 3, 12), 20),
    ("B", date(2025, 3, 6), 900),
]
BY_HAND = [None, None, 200, 200, 140, None]


def table(rows):
    """A frame of the library that the answer uses."""
    columns = dict(zip(["shop", "day", "amount"], zip(*rows, strict=True), strict=True))
    if hasattr(solution, "pl"):
        return pl.DataFrame({name: list(values) for name, values in columns.items()})
    return pd.DataFrame(columns).astype({"day": "datetime64[us]"})


def result(rows):
    return solution.add_average(table(rows))


def averages(rows):
    values = result(rows)["average"].to_list()
    return [None if value is None or value != value else pytest.approx(value) for value in values]


def days(shop, *numbers, amount=10):
    return [(shop, date(2025, 3, 1) + timedelta(number - 1), amount * number) for number in numbers]


def test_the_sample_as_worked_out_by_hand():
    assert averages(SAMPLE) == BY_HAND


def test_rows_come_back_in_order():
    rows = result(SAMPLE[::-1])
    assert rows["shop"].to_list() == [shop for shop, _, _ in SAMPLE]
    assert [f"{day:%Y-%m-%d}" for day in rows["day"]] == [f"{day}" for _, day, _ in SAMPLE]
    assert rows["amount"].to_list() == [amount for _, _, amount in SAMPLE]


def test_rows_in_any_order():
    assert averages(SAMPLE[::-1]) == BY_HAND
    assert averages([SAMPLE[i] for i in (4, 5, 0, 2, 1, 3)]) == BY_HAND


def test_the_oldest_day_of_the_window_is_six_days_back():
    assert averages(days("A", 1, 2, 7))[-1] == pytest.approx(100 / 3)
    assert averages(days("A", 1, 2, 8))[-1] is None


def test_fewer_than_three_rows_give_no_average():
    assert averages(days("A", 1, 2)) == [None, None]


def test_shops_stay_apart():
    rows = days("A", 1, 2, 3) + days("B", 3, 4, 5, amount=1000)
    assert averages(rows) == [None, None, 20, None, None, 4000]


def test_daily_rows_use_exactly_seven():
    assert averages(days("A", *range(1, 11)))[-1] == pytest.approx(70)
