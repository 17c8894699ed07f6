"""Catches what parsing a line can raise and nothing else; a failing database ends the job."""

from datetime import date
from decimal import Decimal, InvalidOperation


def parse(line):
    number, amount, day = line.strip().split(";")
    return {"number": number, "amount": Decimal(amount), "day": date.fromisoformat(day)}


def import_orders(lines, table):
    imported, rejected = 0, []
    for position, line in enumerate(lines, start=1):
        try:
            order = parse(line)
        except (ValueError, InvalidOperation) as error:
            rejected.append(f"line {position}: {line.strip()!r}: {error!r}")
            continue
        table.insert(**order)
        imported += 1
    print(f"{imported + len(rejected)} lines read, {imported} imported, {len(rejected)} rejected")
    print("\n".join(rejected))
    return imported
