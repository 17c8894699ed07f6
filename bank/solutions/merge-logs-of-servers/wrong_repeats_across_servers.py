"""Level 2: drops repeats after the merge, and with them equal pairs of two servers.

Fails: test_the_example, test_equal_pairs_of_two_servers_both_count
"""

from heapq import merge
from itertools import groupby


def merged(sources):
    for pair, _ in groupby(merge(*sources, key=lambda pair: pair[0])):
        yield pair
