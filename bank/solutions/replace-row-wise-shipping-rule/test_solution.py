import pandas as pd
import polars as pl
import pytest
import solution

ROWS = [
    ("DE", 0.5),
    ("DE", 2.0),
    ("DE", 2.5),
    ("DE", 10.0),
    ("DE", 12.5),
    ("FR", 0.5),
    ("FR", 2.0),
    ("FR", 10.0),
    ("FR", 10.5),
    ("FR", 30.0),
]


def shipping(country, weight):
    """The rule of the prompt, row by row."""
    if country == "DE" and weight <= 2.0:
        return 4.5
    if weight <= 10.0:
        return 9.0
    return 9.0 + (weight - 10.0) * 0.8


def table(rows):
    """A frame of the library that the answer uses."""
    columns = {"country": [c for c, _ in rows], "weight": [w for _, w in rows]}
    if hasattr(solution, "pl"):
        return pl.DataFrame(columns, schema={"country": pl.String, "weight": pl.Float64})
    return pd.DataFrame(columns).astype({"country": "str", "weight": "float64"})


def prices(rows):
    result = solution.add_shipping(table(rows))["shipping"].to_list()
    return [None if price is None or price != price else pytest.approx(price) for price in result]


def test_present_values_as_before():
    assert prices(ROWS) == [shipping(*row) for row in ROWS]


def test_two_kilograms_are_still_light():
    assert prices([("DE", 2.0)]) == [4.5]


def test_a_missing_weight_gives_a_missing_price():
    assert prices([("DE", None), ("FR", None), ("DE", 1.0)]) == [None, None, 4.5]


def test_a_missing_country_is_not_germany():
    assert prices([(None, 1.0), (None, 12.5), ("DE", 1.0)]) == [9.0, 11.0, 4.5]


def test_the_other_columns_stay():
    result = solution.add_shipping(table(ROWS))
    assert result["country"].to_list() == [country for country, _ in ROWS]
    assert result["weight"].to_list() == [weight for _, weight in ROWS]


def test_no_python_code_per_row(monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("Python code per row")

    for owner, names in [
        (pd.DataFrame, ["apply", "iterrows", "itertuples"]),
        (pl.DataFrame, ["iter_rows", "map_rows"]),
        (pl.Expr, ["map_elements"]),
    ]:
        for name in names:
            monkeypatch.setattr(owner, name, refuse)
    assert prices([("DE", 1.0)]) == [4.5]
