"""Level 2: the numbers run from the top again, but equal points get different places.

Fails: test_equal_points_share_a_place, test_the_order_of_the_rows_makes_no_difference
"""


def results(scores):
    table = scores.sort_values("points", ascending=False).reset_index(drop=True)
    table["place"] = table.index + 1
    return table
