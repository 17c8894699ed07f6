"""Level 3: one query over a scan, but shops without sales are now reported as an empty file.

Fails: test_shops_without_sales_are_no_error
"""

import polars as pl


def daily_sales(path, shops):
    report = (
        pl.scan_csv(path)
        .filter(pl.col("shop").is_in(shops))
        .group_by("shop", pl.col("sold_at").str.slice(0, 10).alias("day"))
        .agg(pl.col("amount").cast(pl.Float64).sum())
        .collect()
    )
    if report.is_empty():
        raise ValueError("no sales")
    return report
