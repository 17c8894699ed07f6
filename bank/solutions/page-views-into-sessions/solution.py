"""Marks the first view of every session; the running total of the marks numbers the sessions.

The difference is taken within a user, and the groups are per user and number, so that no session
crosses from one user to the next. The first view of a user has no predecessor and no mark.
"""

import polars as pl


def sessions(views):
    silence = pl.col("time").diff().over("user")
    return (
        views.sort("user", "time")
        .with_columns(session=(silence > pl.duration(minutes=30)).cum_sum().over("user"))
        .with_columns(pl.col("session").fill_null(0))
        .group_by("user", "session")
        .agg(
            start=pl.col("time").min(),
            end=pl.col("time").max(),
            views=pl.len(),
        )
        .sort("user", "start")
        .drop("session")
    )
