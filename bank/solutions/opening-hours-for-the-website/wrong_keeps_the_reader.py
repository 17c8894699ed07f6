"""Level 2: the unused and the doubtful packages are gone, pandas is kept because it is already there.

Fails: test_needs_the_standard_library_alone
"""

import json
from datetime import datetime
from zoneinfo import ZoneInfo

import pandas as pd


def export(source, target):
    shops = []
    for row in pd.read_csv(source, dtype=str).to_dict("records"):
        opens = datetime.strptime(row["opens"], "%Y-%m-%d %H:%M")
        opens = opens.replace(tzinfo=ZoneInfo("Europe/Paris"))
        shops.append({"shop": row["shop"], "opens": opens.isoformat()})
    with open(target, "w") as file:
        json.dump(shops, file)
