"""Reads every page of exactly one month, and only files that are finished.

Amounts are added as decimals, and a line that cannot be read is named.
"""

import json
from decimal import Decimal


def month_total(bucket, year, month):
    return sum(
        (
            amount
            for key in finished(bucket, f"orders/{year}-{month}-")
            for amount in amounts(bucket, key)
        ),
        start=Decimal(0),
    )


def finished(bucket, prefix):
    """All keys of finished files below a prefix, page by page."""
    page = bucket.list(prefix)
    while page:
        yield from (key for key in page if key.endswith(".jsonl"))
        page = bucket.list(prefix, after=page[-1])


def amounts(bucket, key):
    for number, line in enumerate(bucket.read(key).decode().splitlines(), 1):
        try:
            yield Decimal(json.loads(line, parse_float=Decimal)["amount"])
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{key}, line {number}: no amount in {line!r}") from error
