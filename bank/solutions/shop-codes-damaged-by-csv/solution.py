"""Nothing is left to the reader's guess: types, missing markers and the date format are stated.

Only units may be missing, as the text "NA" is a country; dates leave with the year first.
"""

import io

import pandas as pd

raw = """shop_code,country,units,opened
00417,DE,12,03/04/2024
01250,NA,,05/04/2024
"""
df = pd.read_csv(
    io.StringIO(raw),
    dtype={"shop_code": "str", "country": "str", "units": "Int64", "opened": "str"},
    keep_default_na=False,
    na_values={"units": [""]},
)
df["opened"] = pd.to_datetime(df["opened"], format="%d/%m/%Y")
print(df.to_csv(index=False, date_format="%Y-%m-%d"))
