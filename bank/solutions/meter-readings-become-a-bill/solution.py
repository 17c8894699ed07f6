"""Every row is either billed or handed back; a file that is broken as a whole raises.

The options that only keep pandas quiet are gone: wrong encodings and surplus fields are errors again.
"""

import pandas as pd


def load(path):
    """The rows that can be billed, and those that cannot, as they stand in the file."""
    raw = pd.read_csv(path, sep=";", dtype=str, keep_default_na=False)
    frame = raw.assign(
        kwh=pd.to_numeric(raw["kwh"], errors="coerce"),
        day=pd.to_datetime(raw["day"], format="%Y-%m-%d", errors="coerce"),
    )
    good = frame["kwh"].notna() & frame["day"].notna() & (raw["meter"].str.strip() != "")
    return frame[good], raw[~good]


def bills(frame, cents_per_kwh):
    return frame.groupby("meter")["kwh"].sum() * cents_per_kwh
