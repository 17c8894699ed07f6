"""The code of the prompt: right, but it holds all rows and all columns at once.

Fails: test_never_holds_all_rows, test_reads_only_the_columns_it_needs
"""

import pandas as pd


def daily_totals(path):
    df = pd.read_csv(path)
    df["day"] = pd.to_datetime(df["created_at"]).dt.date
    paid = df[df["status"] == "paid"].copy()
    paid["net"] = paid["amount"] - paid["discount"]
    return paid.groupby(["day", "shop"])["net"].sum()
