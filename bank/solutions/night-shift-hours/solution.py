"""Subtracts in UTC, where every hour exists once; the zones of the two times do not matter."""

from datetime import UTC


def worked(start, end):
    return end.astimezone(UTC) - start.astimezone(UTC)
