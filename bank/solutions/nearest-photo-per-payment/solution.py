"""Sorts the photos once and looks at the two neighbours of each payment.

(n + m) log m instead of n times m; the results stay in the order of the payments.
"""

from bisect import bisect_left


def nearest(payments, photos):
    photos = sorted(photos)
    result = []
    for paid in payments:
        place = bisect_left(photos, paid)
        neighbours = photos[max(place - 1, 0) : place + 1]
        result.append(min(neighbours, key=lambda photo: (abs(photo - paid), photo)))
    return result
