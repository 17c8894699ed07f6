"""Sorts once and compares each booking with the last merged pair only.

n log n for the sort, one pass after it; the caller's list is left as it was.
"""


def merge(bookings):
    merged = []
    for start, end in sorted(bookings):
        if merged and start <= merged[-1][1]:
            last_start, last_end = merged[-1]
            merged[-1] = (last_start, max(last_end, end))
        else:
            merged.append((start, end))
    return merged
