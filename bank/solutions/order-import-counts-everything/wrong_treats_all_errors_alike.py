"""Level 2: counts rightly and shows what was rejected, but a dead database is just another bad line.

Fails: test_a_failing_database_ends_the_job
"""

from datetime import date
from decimal import Decimal


def import_orders(lines, table):
    imported, rejected = 0, []
    for line in lines:
        try:
            number, amount, day = line.strip().split(";")
            table.insert(number=number, amount=Decimal(amount), day=date.fromisoformat(day))
        except Exception as error:
            rejected.append((line, error))
        else:
            imported += 1
    print(f"{imported} orders imported, {len(rejected)} rejected", rejected)
    return imported
