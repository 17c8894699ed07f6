"""Amounts are scaled, names get a column each, and the one real order is written out."""

from sklearn.compose import make_column_transformer
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler


def preprocessor():
    return make_column_transformer(
        (StandardScaler(), ["age_days"]),
        (OrdinalEncoder(categories=[["S", "M", "L", "XL"]]), ["size"]),
        (OneHotEncoder(handle_unknown="ignore"), ["colour", "postcode"]),
    )
