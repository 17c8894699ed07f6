"""Reads, converts and writes with what Python brings along: nothing to install, update or watch."""

import csv
import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")


def export(source, target):
    with open(source, newline="", encoding="utf-8") as file:
        shops = [
            {"shop": row["shop"], "opens": at_paris(row["opens"])} for row in csv.DictReader(file)
        ]
    Path(target).write_text(json.dumps(shops), encoding="utf-8")


def at_paris(text):
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=PARIS).isoformat()
