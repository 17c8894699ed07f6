"""Level 2: per shop and with the minimum of three, but over seven rows instead of seven days.

Fails: test_the_sample_as_worked_out_by_hand, test_rows_in_any_order,
test_the_oldest_day_of_the_window_is_six_days_back
"""

import polars as pl


def add_average(sales):
    average = pl.col("amount").rolling_mean(window_size=7, min_samples=3).over("shop")
    return sales.sort("shop", "day").with_columns(average=average)
