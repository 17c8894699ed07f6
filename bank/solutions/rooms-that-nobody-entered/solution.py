"""A `Counter` reads zero for a missing room and stores nothing, also in lines that others will add."""

from collections import Counter


def report(entries, rooms):
    visits = Counter(entries)
    busy = [room for room in rooms if visits[room] >= 2]
    return busy, len(visits), min(visits.values())
