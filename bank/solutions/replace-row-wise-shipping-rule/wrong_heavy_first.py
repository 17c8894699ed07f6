"""Level 2: column-wise, but the order of the rules is turned round and charges a missing weight.

Fails: test_a_missing_weight_gives_a_missing_price
"""

import polars as pl


def add_shipping(df):
    weight = pl.col("weight")
    return df.with_columns(
        pl.when(weight > 10.0)
        .then(9.0 + (weight - 10.0) * 0.8)
        .when((pl.col("country") == "DE") & (weight <= 2.0))
        .then(4.5)
        .otherwise(9.0)
        .alias("shipping")
    )
