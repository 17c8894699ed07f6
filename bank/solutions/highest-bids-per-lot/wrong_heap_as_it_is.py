"""Level 2: returns the heap from front to back, which is not its order.

Fails: test_the_example, test_the_highest_first, test_of_equal_amounts_the_earlier_first, test_agrees_with_sorting,
test_one_bidder_may_hold_several_places
"""

import heapq
from collections import defaultdict


def best(bids, k):
    heaps = defaultdict(list)
    for number, (lot, amount, bidder) in enumerate(bids):
        heapq.heappush(heaps[lot], (amount, -number, bidder))
        if len(heaps[lot]) > k:
            heapq.heappop(heaps[lot])
    return {lot: [(b, a) for a, _, b in heap] for lot, heap in heaps.items()}
