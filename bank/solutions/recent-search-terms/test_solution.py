from solution import RecentSearches


def after(limit, *terms):
    recent = RecentSearches(limit=limit)
    for term in terms:
        recent.add(term)
    return recent


def test_the_example():
    assert after(3, "tea", "cup", "tea", "pot", "mug").terms() == ["mug", "pot", "tea"]


def test_an_empty_box_has_no_terms():
    assert after(3).terms() == []


def test_a_repeated_term_moves_to_the_front():
    assert after(3, "tea", "cup", "tea").terms() == ["tea", "cup"]


def test_a_repeat_in_a_full_box_drops_nothing():
    assert after(3, "tea", "cup", "pot", "cup").terms() == ["cup", "pot", "tea"]
    assert after(3, "tea", "cup", "pot", "pot").terms() == ["pot", "cup", "tea"]


def test_a_limit_of_one_keeps_the_latest():
    assert after(1, "tea", "cup").terms() == ["cup"]
    assert after(1, "tea", "tea").terms() == ["tea"]


def test_changing_the_returned_list_changes_nothing():
    recent = after(3, "tea", "cup")
    recent.terms().clear()
    assert recent.terms() == ["cup", "tea"]


def test_two_users_have_boxes_of_their_own():
    first, second = after(3, "tea"), after(3, "cup")
    assert (first.terms(), second.terms()) == (["tea"], ["cup"])
