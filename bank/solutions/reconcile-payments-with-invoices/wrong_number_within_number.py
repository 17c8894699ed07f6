"""Level 2: steps 1 and 2 only, in floats, and 2025-1 is found within 2025-12.

Fails: test_the_sample, test_parts_add_up_to_the_cent, test_a_longer_number_is_another_invoice,
test_named_payments_are_booked_first, test_both_spellings_of_amounts
"""

import csv


def reconcile(invoices, payments):
    with open(invoices, encoding="utf-8", newline="") as file:
        still_open = {row["number"]: float(row["amount"]) for row in csv.DictReader(file)}
    unclear = []
    with open(payments, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for number in still_open:
                if number in row["reference"]:
                    still_open[number] -= float(row["amount"])
                    break
            else:
                unclear.append(row)
    return still_open, unclear
