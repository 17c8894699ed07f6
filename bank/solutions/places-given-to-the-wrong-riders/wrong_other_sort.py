"""Level 1: blames the sort and sorts once more, after the places went to the wrong rows.

Fails: test_most_points_come_first, test_equal_points_share_a_place,
test_the_order_of_the_rows_makes_no_difference, test_labels_make_no_difference
"""

import pandas as pd


def results(scores):
    table = scores.sort_values(["points", "rider"], ascending=[False, True], kind="stable")
    table["place"] = pd.Series(range(1, len(table) + 1))
    return table.sort_values("place")
