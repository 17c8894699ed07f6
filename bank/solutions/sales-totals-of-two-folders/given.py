"""The code of the prompt: reading a folder moves the whole program into it.

Fails: test_reads_two_folders, test_the_report_lands_where_the_caller_expects_it,
    test_a_damaged_file_leaves_the_current_folder_alone
"""

import csv
import os


def totals(folder):
    os.chdir(folder)
    found = {}
    for name in sorted(os.listdir(".")):
        if name.endswith(".csv"):
            with open(name, newline="") as file:
                rows = csv.DictReader(file)
                found[name] = sum(int(row["cents"]) for row in rows)
    return found


def report(folders, target):
    lines = []
    for folder in folders:
        for name, cents in totals(folder).items():
            lines.append(f"{folder}/{name}: {cents / 100:.2f}")
    with open(target, "w") as file:
        file.write("\n".join(lines))
