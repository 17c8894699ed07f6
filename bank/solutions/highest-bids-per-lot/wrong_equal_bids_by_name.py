"""Level 2: equal amounts are ordered by the bidder's name, and the earlier bid may be thrown away.

Fails: test_the_example, test_of_equal_amounts_the_earlier_first, test_equal_amounts_at_the_edge,
test_agrees_with_sorting
"""

import heapq
from collections import defaultdict


def best(bids, k):
    heaps = defaultdict(list)
    for lot, amount, bidder in bids:
        heapq.heappush(heaps[lot], (amount, bidder))
        if len(heaps[lot]) > k:
            heapq.heappop(heaps[lot])
    return {lot: [(b, a) for a, b in sorted(heap, reverse=True)] for lot, heap in heaps.items()}
