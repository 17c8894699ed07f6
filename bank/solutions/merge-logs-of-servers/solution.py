"""Holds about one pair of each source in a heap; repeats go before the merge, so that equal pairs of two servers stay.

The key keeps equal times in the order of the sources.
"""

from heapq import merge
from itertools import groupby


def merged(sources):
    without_repeats = [(pair for pair, _ in groupby(source)) for source in sources]
    yield from merge(*without_repeats, key=lambda pair: pair[0])
