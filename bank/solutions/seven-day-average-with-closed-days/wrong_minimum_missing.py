"""Level 2: windows in days and per shop, but the minimum of three rows is forgotten.

Fails: test_the_sample_as_worked_out_by_hand, test_rows_in_any_order, test_shops_stay_apart,
test_the_oldest_day_of_the_window_is_six_days_back, test_fewer_than_three_rows_give_no_average
"""


def add_average(sales):
    ordered = sales.sort_values(["shop", "day"], ignore_index=True)
    means = ordered.groupby("shop").rolling("7D", on="day")["amount"].mean()
    return ordered.assign(average=means.to_numpy())
