"""Level 2: one column for each colour and postcode, but does not notice where the alphabet puts S.

Fails: test_sizes_do_not_go_by_the_alphabet
"""

from sklearn.compose import make_column_transformer
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler


def preprocessor():
    return make_column_transformer(
        (StandardScaler(), ["age_days"]),
        (OrdinalEncoder(), ["size"]),
        (OneHotEncoder(handle_unknown="ignore"), ["colour", "postcode"]),
    )
