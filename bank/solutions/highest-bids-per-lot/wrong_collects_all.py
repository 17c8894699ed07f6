"""Level 1: collects all bids of the year and sorts them.

Fails: test_holds_only_the_highest_bids
"""

from collections import defaultdict


def best(bids, k):
    lots = defaultdict(list)
    for lot, amount, bidder in bids:
        lots[lot].append((bidder, amount))
    return {lot: sorted(all_bids, key=lambda bid: -bid[1])[:k] for lot, all_bids in lots.items()}
