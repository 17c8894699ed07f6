"""Level 2: binary search, but of two equally near photos it takes the later one.

Fails: test_of_two_equally_near_photos_the_earlier, test_agrees_with_the_old_function
"""

from bisect import bisect_left


def nearest(payments, photos):
    photos = sorted(photos)
    result = []
    for paid in payments:
        place = bisect_left(photos, paid)
        if place == 0:
            result.append(photos[0])
        elif place == len(photos):
            result.append(photos[-1])
        elif paid - photos[place - 1] < photos[place] - paid:
            result.append(photos[place - 1])
        else:
            result.append(photos[place])
    return result
