"""Level 2: takes the zeros out of the count and leaves them in the minimum.

Fails: test_the_example, test_least_used_of_the_entered_rooms
"""

from collections import defaultdict


def report(entries, rooms):
    visits = defaultdict(int)
    for room in entries:
        visits[room] += 1
    busy = [room for room in rooms if visits[room] >= 2]
    entered = [room for room in visits if visits[room] > 0]
    return busy, len(entered), min(visits.values())
