"""The code of the prompt: a file per city and append, and every report reads all of them.

Fails: test_an_append_leaves_few_files, test_a_report_reads_no_other_day
"""

import pandas as pd


def append_events(df, root):
    df["ts"] = pd.to_datetime(df["ts"])
    df.to_parquet(root, partition_cols=["country", "city"],
                  compression=None)

def revenue(root, day):
    df = pd.read_parquet(root)
    df = df[df["ts"].astype(str).str.startswith(day)]
    return df.groupby("country")["amount"].sum()
