"""Level 2: gives each row a list of its own and takes the copy of the preview for a full one.

Fails: test_a_preview_leaves_the_plan_as_it_is
"""


def new_plan(rows, seats):
    return [["free"] * seats for _ in range(rows)]


def preview(plan, row, seat, name):
    shown = plan.copy()
    shown[row][seat] = name
    return shown
