"""The code of the prompt: the rows of a new plan are one list, and the copy shares its rows with
the plan.

Fails: test_one_booking_leaves_all_other_seats_free, test_a_preview_leaves_the_plan_as_it_is,
test_a_preview_shows_one_more_booking
"""

def new_plan(rows, seats):
    return [["free"] * seats] * rows


def preview(plan, row, seat, name):
    shown = plan.copy()
    shown[row][seat] = name
    return shown


plan = new_plan(2, 3)
plan[0][1] = "ana"
preview(plan, 1, 2, "ben")
for row in plan:
    print(row)
