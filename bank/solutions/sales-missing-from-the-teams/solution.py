"""One pass over the sales in whatever order; nothing is sorted and the list is left alone."""

from collections import defaultdict


def per_team(sales):
    sums = defaultdict(int)
    for team, cents in sales:
        sums[team] += cents
    return dict(sums)
