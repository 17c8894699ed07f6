"""The code of the prompt: each run of a team is a group of its own, and the dict keeps the last.

Fails: test_adds_up_in_any_order, test_no_sale_is_lost
"""

from itertools import groupby


def per_team(sales):
    groups = groupby(sales, key=lambda sale: sale[0])
    return {
        team: sum(cents for _, cents in rows) for team, rows in groups
    }


sales = [("north", 100), ("south", 70), ("north", 50)]
print(per_team(sales))
