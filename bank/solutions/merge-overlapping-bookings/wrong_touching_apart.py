"""Level 2: bookings that touch stay two, and no bookings raise an error.

Fails: test_touching_bookings_become_one, test_no_bookings
"""


def merge(bookings):
    bookings = sorted(bookings)
    merged = [bookings[0]]
    for start, end in bookings[1:]:
        if start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
