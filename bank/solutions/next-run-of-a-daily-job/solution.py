"""Counts days on the local calendar and compares in UTC.

A skipped time is read with the offset before the change, and fold 0 is the first of two equal
times.
"""

from datetime import UTC, datetime, timedelta


def next_run(now, at, zone):
    day = now.astimezone(zone).date()
    while True:
        run = datetime.combine(day, at, tzinfo=zone).astimezone(UTC)
        if run > now:
            return run
        day += timedelta(days=1)
