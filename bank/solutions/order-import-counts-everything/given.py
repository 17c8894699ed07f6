"""The code of the prompt: every failure is dropped, and the count goes up all the same.

Fails: test_the_printed_line_counts_what_was_stored, test_the_printed_line_counts_what_was_rejected, test_a_failing_database_ends_the_job
"""

from datetime import date
from decimal import Decimal


def import_orders(lines, table):
    imported = 0
    for line in lines:
        try:
            number, amount, day = line.strip().split(";")
            table.insert(
                number=number,
                amount=Decimal(amount),
                day=date.fromisoformat(day),
            )
        except Exception:
            pass
        imported += 1
    print(f"{imported} orders imported")
    return imported
