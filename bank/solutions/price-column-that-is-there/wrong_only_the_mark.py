"""Level 2: drops the mark and sees the separator, but the prices stop it.

Fails: test_the_new_export, test_files_without_a_mark, test_a_separator_within_quotes,
test_a_line_break_within_quotes
"""

import csv


def read_prices(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {row["sku"]: float(row["price"]) for row in csv.DictReader(file, delimiter=";")}
