"""Level 2: nothing is billed as 0 any more; instead the rows are dropped without a word.

Fails: test_a_row_that_cannot_be_read_is_told, test_a_decimal_comma_is_read_or_told, test_a_row_without_a_meter_is_told
"""

import pandas as pd


def load(path):
    frame = pd.read_csv(path, sep=";")
    frame["kwh"] = pd.to_numeric(frame["kwh"], errors="coerce")
    frame["day"] = pd.to_datetime(frame["day"], errors="coerce")
    return frame.dropna()


def bills(frame, cents_per_kwh):
    return frame.groupby("meter")["kwh"].sum() * cents_per_kwh
