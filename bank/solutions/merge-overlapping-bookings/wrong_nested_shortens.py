"""Level 2: takes the end of the later booking, so that one inside another shortens it.

Fails: test_a_booking_inside_another_does_not_shorten_it
"""


def merge(bookings):
    merged = []
    for start, end in sorted(bookings):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged
