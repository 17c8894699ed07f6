"""The code of the prompt: three packages for what Python brings along, and a zone that is nine minutes off.

Fails: test_needs_the_standard_library_alone, test_opening_hours_have_the_offset_of_their_date
"""

import json
import sys
from datetime import timedelta, timezone
from types import SimpleNamespace

# Stand-ins for two packages: `replace` with a zone of pytz takes its first offset, of local mean time.
PARIS = timezone(timedelta(minutes=9))
sys.modules.setdefault("pytz", SimpleNamespace(timezone=lambda name: PARIS))
sys.modules.setdefault("simplejson", json)

from datetime import datetime
import pandas as pd
import pytz
import simplejson


def export(source, target):
    zone = pytz.timezone("Europe/Paris")
    shops = []
    for row in pd.read_csv(source, dtype=str).to_dict("records"):
        opens = datetime.strptime(row["opens"], "%Y-%m-%d %H:%M")
        opens = opens.replace(tzinfo=zone).isoformat()
        shops.append({"shop": row["shop"], "opens": opens})
    with open(target, "w") as file:
        simplejson.dump(shops, file)
