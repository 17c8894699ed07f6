"""Level 2: the day is in the path and other days stay unread, but every city still gets its file.

Fails: test_an_append_leaves_few_files
"""

import pandas as pd


def append_events(df, root):
    ts = pd.to_datetime(df["ts"])
    df = df.assign(ts=ts, day=ts.dt.strftime("%Y-%m-%d"))
    df.to_parquet(root, partition_cols=["day", "country", "city"], compression="zstd")


def revenue(root, day):
    df = pd.read_parquet(root, filters=[("day", "==", day)])
    return df.groupby("country", observed=True)["amount"].sum()
