"""Looks at neighbours with pairwise, which takes any iterable and gives nothing for fewer than two
times.
"""

from itertools import pairwise


def pauses(times, limit):
    return [(before, after) for before, after in pairwise(times) if after - before > limit]
