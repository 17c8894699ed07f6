"""Level 2: takes `None` from `get` for absence, so that members without a plan neither join nor leave.

Fails: test_the_example, test_a_member_without_a_plan_joins, test_a_member_without_a_plan_leaves, test_chooses_a_plan,
test_gives_up_the_plan
"""


def changes(old, new):
    joined = [member for member in new if new[member] and not old.get(member)]
    left = [member for member in old if old[member] and not new.get(member)]
    changed = [m for m in old if old[m] and new.get(m) and old[m] != new[m]]
    return sorted(joined), sorted(left), sorted(changed)
