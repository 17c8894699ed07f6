"""Counts each side once; subtraction of counters leaves out what is zero or negative, in both
directions.
"""

from collections import Counter


def check(ordered, packed):
    ordered, packed = Counter(ordered), Counter(packed)
    return dict(ordered - packed), dict(packed - ordered)
