"""Level 2: the early read and the Python per row are gone, but every shop still collects anew.

Fails: test_collects_at_most_twice
"""

import polars as pl


def daily_sales(path, shops):
    sales = pl.scan_csv(path).with_columns(day=pl.col("sold_at").str.slice(0, 10))
    if sales.select(pl.len()).collect().item() == 0:
        raise ValueError("no sales")
    parts = []
    for shop in shops:
        part = (
            sales.filter(pl.col("shop") == shop)
            .group_by("day")
            .agg(pl.col("amount").sum())
            .collect()
        )
        parts.append(part.with_columns(shop=pl.lit(shop)))
    return pl.concat(parts)
