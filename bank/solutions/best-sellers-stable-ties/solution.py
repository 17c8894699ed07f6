"""Counts in one pass, orders all codes by count and name, and cuts only then.

Linear in the sales, and d log d for d different codes.
"""

from collections import Counter


def best_sellers(sold, k):
    counts = Counter(sold)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:k]
