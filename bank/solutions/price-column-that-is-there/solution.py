"""Encoding, separator and spelling of prices are stated, and the header is checked first.

A price in another spelling, such as a bare 1.300, is refused with its line instead of guessed.
"""

import csv
import re
from decimal import Decimal

COLUMNS = {"sku", "name", "price"}
PRICE = re.compile(r"(\d{1,3}(\.\d{3})+|\d+),\d{2}")


def read_prices(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file, delimiter=";")
        if not COLUMNS <= set(rows.fieldnames or []):
            raise ValueError(f"{path}: expected {sorted(COLUMNS)}, found {rows.fieldnames}")
        prices = {}
        for row in rows:
            try:
                prices[row["sku"]] = price(row["price"])
            except ValueError as error:
                raise ValueError(f"{path}, line {rows.line_num}: {error}") from error
        return prices


def price(text):
    if not PRICE.fullmatch(text):
        raise ValueError(f"not a price: {text!r}")
    return Decimal(text.replace(".", "").replace(",", "."))
