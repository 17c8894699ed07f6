"""Level 2: sorts the caller's list, which is used again in the order of time.

Fails: test_the_list_keeps_its_order
"""

from itertools import groupby


def per_team(sales):
    sales.sort()
    groups = groupby(sales, key=lambda sale: sale[0])
    return {team: sum(cents for _, cents in rows) for team, rows in groups}
