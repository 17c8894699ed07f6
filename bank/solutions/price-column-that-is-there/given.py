"""The code of the prompt: the mark in front of the header stays in the first column's name.

Fails: test_the_new_export, test_files_without_a_mark, test_a_separator_within_quotes,
test_a_line_break_within_quotes
"""

import csv

def read_prices(path):
    with open(path, encoding="utf-8") as file:
        return {row["sku"]: float(row["price"])
                for row in csv.DictReader(file)}
