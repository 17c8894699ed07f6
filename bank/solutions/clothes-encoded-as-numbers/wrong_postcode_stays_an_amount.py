"""Level 2: mends colours and sizes, but scales the postcode like an amount.

Fails: test_postcodes_are_names_and_not_amounts
"""

from sklearn.compose import make_column_transformer
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def preprocessor():
    return make_column_transformer(
        (StandardScaler(), ["age_days", "postcode"]),
        (OneHotEncoder(handle_unknown="ignore"), ["size", "colour"]),
    )
