from solution import report


def test_the_example():
    assert tuple(report(["A1", "B2", "A1"], ["A1", "B2", "C3", "D4"])) == (["A1"], 2, 1)


def test_busy_rooms_in_the_order_of_rooms():
    assert report(["A1", "B2", "B2", "A1"], ["B2", "A1"])[0] == ["B2", "A1"]


def test_counts_only_rooms_that_were_entered():
    assert report(["A1"], ["A1", "B2", "C3"])[1] == 1


def test_least_used_of_the_entered_rooms():
    assert report(["A1"] * 5 + ["B2"] * 3, ["A1", "B2", "C3"])[2] == 3


def test_entered_rooms_that_are_not_on_the_list_count():
    assert tuple(report(["Z9", "A1", "A1"], ["A1"])) == (["A1"], 2, 1)
