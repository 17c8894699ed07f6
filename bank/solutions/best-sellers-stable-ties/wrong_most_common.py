"""Level 2: trusts `most_common`, which keeps equal counts in the order first met.

Fails: test_the_example, test_ties_are_alphabetical_whatever_the_order_of_sales, test_cuts_after_the_ties_are_ordered
"""

from collections import Counter


def best_sellers(sold, k):
    return Counter(sold).most_common(k)
