"""Level 2: cuts with `most_common` first and orders the ties of what is left.

Fails: test_the_example, test_cuts_after_the_ties_are_ordered
"""

from collections import Counter


def best_sellers(sold, k):
    return sorted(Counter(sold).most_common(k), key=lambda item: (-item[1], item[0]))
