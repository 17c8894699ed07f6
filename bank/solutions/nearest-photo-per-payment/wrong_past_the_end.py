"""Level 2: binary search, but a payment after the last photo raises an error.

Fails: test_a_payment_after_the_last_photo, test_one_photo, test_agrees_with_the_old_function,
test_thousands_of_payments_and_photos_are_not_compared_pair_by_pair
"""

from bisect import bisect_left


def nearest(payments, photos):
    photos = sorted(photos)
    result = []
    for paid in payments:
        place = bisect_left(photos, paid)
        right = photos[place]
        left = photos[place - 1] if place else right
        result.append(left if paid - left <= right - paid else right)
    return result
