"""Level 1: sorts, but still searches all photos for each payment.

Fails: test_thousands_of_payments_and_photos_are_not_compared_pair_by_pair
"""


def nearest(payments, photos):
    photos = sorted(photos)
    return [min(photos, key=lambda photo: abs(photo - paid)) for paid in payments]
