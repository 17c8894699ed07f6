"""The code of the prompt: reads everything at once and collects once more for every shop.

Fails: test_collects_at_most_twice, test_runs_no_python_per_row, test_reads_only_what_it_needs
"""

import polars as pl

def daily_sales(path, shops):
    sales = pl.read_csv(path).lazy().with_columns(
        pl.col("sold_at")
        .map_elements(lambda t: t[:10], return_dtype=pl.String)
        .alias("day")
    )
    if sales.collect().height == 0:
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
