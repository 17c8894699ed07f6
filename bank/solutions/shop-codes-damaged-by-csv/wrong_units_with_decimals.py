"""Level 3: codes, country and dates are right, but whole numbers with a gap still become decimals.

Fails: test_units_stay_whole
"""

import io

import pandas as pd

raw = """shop_code,country,units,opened
00417,DE,12,03/04/2024
01250,NA,,05/04/2024
"""
df = pd.read_csv(
    io.StringIO(raw), dtype={"shop_code": "str"}, keep_default_na=False, na_values={"units": ""}
)
df["opened"] = pd.to_datetime(df["opened"], dayfirst=True)
print(df.to_csv(index=False))
