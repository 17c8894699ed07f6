import copy

from solution import new_plan, preview


def test_a_new_plan_is_free():
    assert new_plan(2, 3) == [["free"] * 3, ["free"] * 3]


def test_one_booking_leaves_all_other_seats_free():
    plan = new_plan(2, 3)
    plan[0][1] = "ana"
    assert plan == [["free", "ana", "free"], ["free", "free", "free"]]


def test_a_preview_shows_one_more_booking():
    plan = new_plan(2, 3)
    plan[0][1] = "ana"
    assert preview(plan, 1, 2, "ben") == [["free", "ana", "free"], ["free", "free", "ben"]]


def test_a_preview_leaves_the_plan_as_it_is():
    plan = [["free", "ana"], ["free", "free"]]
    before = copy.deepcopy(plan)
    preview(plan, 1, 0, "ben")
    assert plan == before
