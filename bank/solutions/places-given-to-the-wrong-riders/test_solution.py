import pandas as pd
from solution import results

POINTS = {"Ada": 31, "Bo": 58, "Cem": 44, "Dina": 58}


def scores(points):
    return pd.DataFrame({"rider": list(points), "points": list(points.values())})


def places(table):
    result = results(table)
    return dict(zip(result["rider"], result["place"], strict=True))


def test_most_points_come_first():
    result = results(scores({"Ada": 31, "Bo": 58, "Cem": 44}))
    assert result["rider"].to_list() == ["Bo", "Cem", "Ada"]
    assert result["place"].to_list() == [1, 2, 3]


def test_equal_points_share_a_place():
    assert places(scores(POINTS)) == {"Bo": 1, "Dina": 1, "Cem": 3, "Ada": 4}


def test_the_order_of_the_rows_makes_no_difference():
    shuffled = {name: POINTS[name] for name in ["Cem", "Dina", "Ada", "Bo"]}
    assert places(scores(shuffled)) == {"Bo": 1, "Dina": 1, "Cem": 3, "Ada": 4}


def test_labels_make_no_difference():
    without_bo = scores(POINTS).query("rider != 'Bo'")
    assert places(without_bo) == {"Dina": 1, "Cem": 2, "Ada": 3}


def test_the_table_handed_in_is_not_changed():
    table = scores(POINTS)
    results(table)
    assert table.equals(scores(POINTS))
