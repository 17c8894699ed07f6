from itertools import groupby


def test_groups_kept_in_a_list_are_empty():
    """What the first follow-up asks for."""
    groups = list(groupby([("north", 100), ("south", 70)], key=lambda sale: sale[0]))
    assert [(team, list(rows)) for team, rows in groups][0] == ("north", [])


def test_the_prompt_says_what_is_printed():
    groups = groupby([("north", 100), ("south", 70), ("north", 50)], key=lambda sale: sale[0])
    sums = {team: sum(cents for _, cents in rows) for team, rows in groups}
    assert str(sums) == "{'north': 50, 'south': 70}"
