"""Level 2: two sorted lists side by side, but the results come in the order of time.

Fails: test_results_in_the_order_of_the_payments, test_agrees_with_the_old_function
"""


def nearest(payments, photos):
    photos = sorted(photos)
    result = []
    place = 0
    for paid in sorted(payments):
        while place + 1 < len(photos) and abs(photos[place + 1] - paid) < abs(photos[place] - paid):
            place += 1
        result.append(photos[place])
    return result
