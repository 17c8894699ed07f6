"""The code of the prompt: reading a missing room of a defaultdict stores it.

Fails: test_the_example, test_counts_only_rooms_that_were_entered, test_least_used_of_the_entered_rooms
"""

from collections import defaultdict

def report(entries, rooms):
    visits = defaultdict(int)
    for room in entries:
        visits[room] += 1
    busy = [room for room in rooms if visits[room] >= 2]
    return busy, len(visits), min(visits.values())

print(report(["A1", "B2", "A1"], ["A1", "B2", "C3", "D4"]))
