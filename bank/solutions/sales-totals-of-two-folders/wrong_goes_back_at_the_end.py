"""Level 2: goes back at the end of `totals`, but not when a file raises.

Fails: test_a_damaged_file_leaves_the_current_folder_alone
"""

import csv
import os


def totals(folder):
    start = os.getcwd()
    os.chdir(folder)
    found = {}
    for name in sorted(os.listdir(".")):
        if name.endswith(".csv"):
            with open(name, newline="") as file:
                found[name] = sum(int(row["cents"]) for row in csv.DictReader(file))
    os.chdir(start)
    return found


def report(folders, target):
    lines = []
    for folder in folders:
        for name, cents in totals(folder).items():
            lines.append(f"{folder}/{name}: {cents / 100:.2f}")
    with open(target, "w") as file:
        file.write("\n".join(lines))
