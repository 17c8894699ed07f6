import itertools

import numpy as np
import pandas as pd
import pytest
from solution import preprocessor

SIZES, COLOURS, POSTCODES = ["S", "M", "L", "XL"], ["blue", "green", "red"], [10115, 50667, 80331]


@pytest.fixture(scope="module")
def fitted():
    rows = list(itertools.product(SIZES, COLOURS, POSTCODES))
    clothes = pd.DataFrame(rows, columns=["size", "colour", "postcode"])
    clothes["age_days"] = np.arange(len(clothes)) % 30
    return preprocessor().fit(clothes)


def row(fitted, **values):
    piece = {"age_days": 5, "postcode": 10115, "size": "S", "colour": "red", **values}
    result = fitted.transform(pd.DataFrame([piece]))
    return result.toarray() if hasattr(result, "toarray") else np.asarray(result)


def distance(fitted, column, one, other):
    return np.linalg.norm(row(fitted, **{column: one}) - row(fitted, **{column: other}))


def test_age_is_an_amount(fitted):
    near, far = distance(fitted, "age_days", 1, 2), distance(fitted, "age_days", 1, 9)
    assert far == pytest.approx(8 * near)


def none_between(fitted, column, values):
    """On a line, the one in the middle would make the way between the others no longer."""
    return all(
        distance(fitted, column, one, other)
        < 0.9 * (distance(fitted, column, one, middle) + distance(fitted, column, middle, other))
        for one, middle, other in itertools.permutations(values)
    )


def test_postcodes_are_names_and_not_amounts(fitted):
    """Three postcodes far apart: one column each, or one for each region, as the answer likes."""
    assert none_between(fitted, "postcode", POSTCODES)


def test_no_colour_lies_between_others(fitted):
    assert none_between(fitted, "colour", COLOURS)


def test_sizes_do_not_go_by_the_alphabet(fitted):
    """In a true order, or with a column each, no pair is further apart than S and XL."""
    distances = {pair: distance(fitted, "size", *pair) for pair in itertools.combinations(SIZES, 2)}
    assert distances["S", "XL"] == pytest.approx(max(distances.values()))


def test_new_colours_and_postcodes_pass(fitted):
    assert row(fitted, colour="mauve", postcode=1067).shape == row(fitted).shape
