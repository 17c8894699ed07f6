"""Holds one chunk of five columns and the totals so far, however long the file is.

Sums of sums are sums, so a day that spans two chunks is added up once more.
"""

import pandas as pd

COLUMNS = ["created_at", "status", "shop", "amount", "discount"]


def daily_totals(path, rows=1_000_000):
    totals = None
    with pd.read_csv(path, usecols=COLUMNS, chunksize=rows) as chunks:
        for chunk in chunks:
            part = totals_of(chunk[chunk["status"] == "paid"])
            totals = part if totals is None else totals.add(part, fill_value=0)
    days = totals.index.levels[0]
    totals.index = totals.index.set_levels(days.date, level="day")
    return totals


def totals_of(paid):
    day = pd.to_datetime(paid["created_at"]).dt.normalize().rename("day")
    net = (paid["amount"] - paid["discount"]).rename("net")
    return net.groupby([day, paid["shop"]]).sum()
