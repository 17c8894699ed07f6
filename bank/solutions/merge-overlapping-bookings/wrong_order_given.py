"""Level 1: compares neighbours in the order given.

Fails: test_the_example, test_a_booking_that_joins_two_others
"""


def merge(bookings):
    merged = []
    for start, end in bookings:
        if merged and start <= merged[-1][1] and end >= merged[-1][0]:
            merged[-1] = (min(merged[-1][0], start), max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
