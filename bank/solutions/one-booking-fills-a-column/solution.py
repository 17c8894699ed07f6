"""A new list for each row, and a preview that copies the one row in which it writes."""


def new_plan(rows, seats):
    return [["free"] * seats for _ in range(rows)]


def preview(plan, row, seat, name):
    shown = plan.copy()
    shown[row] = plan[row].copy()
    shown[row][seat] = name
    return shown
