"""Joins paths instead of moving the program, so that nothing has to be put back when a file raises."""

import csv
from pathlib import Path


def totals(folder):
    found = {}
    for path in sorted(Path(folder).glob("*.csv")):
        with path.open(newline="") as file:
            found[path.name] = sum(int(row["cents"]) for row in csv.DictReader(file))
    return found


def report(folders, target):
    lines = [
        f"{folder}/{name}: {cents / 100:.2f}"
        for folder in folders
        for name, cents in totals(folder).items()
    ]
    Path(target).write_text("\n".join(lines))
