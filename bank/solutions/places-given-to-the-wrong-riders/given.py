"""The code of the prompt: the new series is matched by label, not by position.

Fails: test_most_points_come_first, test_equal_points_share_a_place,
test_the_order_of_the_rows_makes_no_difference, test_labels_make_no_difference
"""

import pandas as pd

def results(scores):
    table = scores.sort_values("points", ascending=False)
    table["place"] = pd.Series(range(1, len(table) + 1))
    return table

scores = pd.DataFrame({
    "rider": ["Ada", "Bo", "Cem", "Dina"],
    "points": [31, 58, 44, 58],
})
print(results(scores).to_string(index=False))
