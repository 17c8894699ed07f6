"""Level 2: merges without a key, so that pairs of the same time come ordered by text.

Fails: test_the_example, test_equal_times_in_the_order_of_sources
"""

from heapq import merge
from itertools import groupby


def merged(sources):
    yield from merge(*[(pair for pair, _ in groupby(source)) for source in sources])
