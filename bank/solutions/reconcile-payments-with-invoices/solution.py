"""All four steps: reading, one function for amounts, and matching on plain lists without files.

Money is Decimal, a number counts only as a whole word, and every payment ends in one place: named
by its reference, told by its amount beyond doubt, or in the list for a person to look at.
"""

import csv
import re
from collections import Counter
from decimal import Decimal


def reconcile(invoices, payments):
    return match(read(invoices), read(payments))


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def amount(text):
    """A sum of money, written as 1250.00 or as 1.250,00."""
    if "," in text:
        text = text.replace(".", "").replace(",", ".")
    return Decimal(text)


def match(invoices, payments):
    """The amounts still open by invoice, and the payments that belong to none for certain."""
    still_open = {invoice["number"]: amount(invoice["amount"]) for invoice in invoices}
    unnamed, unclear = [], []
    for payment in payments:
        numbers = {n for n in re.findall(r"[\w-]+", payment["reference"]) if n in still_open}
        if len(numbers) == 1:
            still_open[numbers.pop()] -= amount(payment["amount"])
        elif numbers:
            unclear.append(payment)
        else:
            unnamed.append(payment)
    return still_open, unclear + book_by_amount(still_open, unnamed)


def book_by_amount(still_open, payments):
    """Books payments whose amount fits one invoice and no other payment; returns the rest."""
    alike = Counter(amount(payment["amount"]) for payment in payments)
    fitting = Counter(still_open.values())
    by_amount = {rest: number for number, rest in still_open.items() if rest > 0}
    unclear = []
    for payment in payments:
        paid = amount(payment["amount"])
        if paid in by_amount and alike[paid] == fitting[paid] == 1:
            still_open[by_amount[paid]] -= paid
        else:
            unclear.append(payment)
    return unclear
