"""The code of the prompt: names are read as amounts, and sizes go by the alphabet.

Fails: test_postcodes_are_names_and_not_amounts, test_no_colour_lies_between_others, test_sizes_do_not_go_by_the_alphabet,
test_new_colours_and_postcodes_pass
"""

from sklearn.compose import make_column_transformer
from sklearn.preprocessing import OrdinalEncoder, StandardScaler


def preprocessor():
    return make_column_transformer(
        (StandardScaler(), ["age_days", "postcode"]),
        (OrdinalEncoder(), ["size", "colour"]),
    )
