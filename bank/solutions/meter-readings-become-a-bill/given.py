"""The code of the prompt: what cannot be read becomes 0 or nothing.

Fails: test_a_row_that_cannot_be_read_is_told, test_a_decimal_comma_is_read_or_told,
    test_a_row_with_a_field_too_many_is_told, test_a_row_without_a_meter_is_told, test_letters_are_not_lost
"""

import pandas as pd


def load(path):
    frame = pd.read_csv(
        path,
        sep=";",
        encoding_errors="ignore",
        on_bad_lines="skip",
    )
    frame["kwh"] = pd.to_numeric(frame["kwh"], errors="coerce")
    frame["day"] = pd.to_datetime(frame["day"], errors="coerce")
    return frame.fillna({"kwh": 0}).dropna(subset=["day"])


def bills(frame, cents_per_kwh):
    return frame.groupby("meter")["kwh"].sum() * cents_per_kwh
