"""Level 2: mends the codes, but leaves the country and the dates to the guesses.

Fails: test_the_country_is_kept, test_dates_are_written_year_first, test_units_stay_whole
"""

import io

import pandas as pd

raw = """shop_code,country,units,opened
00417,DE,12,03/04/2024
01250,NA,,05/04/2024
"""
df = pd.read_csv(io.StringIO(raw), dtype={"shop_code": "str"})
print(df.to_csv(index=False))
