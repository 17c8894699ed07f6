"""A heap of at most k bids for each lot, the weakest on top; of equal amounts the later bid is the weaker one.

One comparison for a bid that is not among them, about log k steps for one that is.
"""

import heapq
from collections import defaultdict


def best(bids, k):
    heaps = defaultdict(list)
    for number, (lot, amount, bidder) in enumerate(bids):
        heap, bid = heaps[lot], (amount, -number, bidder)
        if len(heap) < k:
            heapq.heappush(heap, bid)
        elif bid > heap[0]:
            heapq.heapreplace(heap, bid)
    return {
        lot: [(bidder, amount) for amount, _, bidder in sorted(heap, reverse=True)]
        for lot, heap in heaps.items()
    }
