from datetime import datetime

import pandas as pd
import polars as pl
import solution

SAMPLE = [
    ("u2", "09:05"),
    ("u1", "09:00"),
    ("u1", "10:31"),
    ("u1", "10:01"),
    ("u2", "09:50"),
]


def at(clock):
    return datetime.fromisoformat(f"2025-03-04 {clock}")


def table(rows):
    """A frame of the library that the answer uses."""
    columns = {"user": [user for user, _ in rows], "time": [at(clock) for _, clock in rows]}
    if hasattr(solution, "pl"):
        return pl.DataFrame(columns, schema={"user": pl.String, "time": pl.Datetime("us")})
    return pd.DataFrame(columns).astype({"user": "str", "time": "datetime64[us]"})


def sessions(rows):
    """User, start, end and number of views of each session, in order."""
    result = solution.sessions(table(rows))
    if isinstance(result, pl.DataFrame):
        found = result.rows()
    else:
        found = list(result.itertuples(index=False, name=None))
    return sorted((u, f"{start:%H:%M}", f"{end:%H:%M}", views) for u, start, end, views in found)


def test_the_sample_has_four_sessions():
    assert sessions(SAMPLE) == [
        ("u1", "09:00", "09:00", 1),
        ("u1", "10:01", "10:31", 2),
        ("u2", "09:05", "09:05", 1),
        ("u2", "09:50", "09:50", 1),
    ]


def test_exactly_thirty_minutes_keep_a_session_together():
    rows = [("u1", "09:00"), ("u1", "09:30"), ("u1", "10:00")]
    assert sessions(rows) == [("u1", "09:00", "10:00", 3)]


def test_silence_counts_from_the_last_view():
    rows = [("u1", f"09:{minute:02}") for minute in range(0, 60, 20)] + [("u1", "10:05")]
    assert sessions(rows) == [("u1", "09:00", "10:05", 4)]


def test_users_close_in_time_stay_apart():
    rows = [("u1", "09:00"), ("u2", "09:01"), ("u1", "09:02"), ("u3", "09:03")]
    assert sessions(rows) == [
        ("u1", "09:00", "09:02", 2),
        ("u2", "09:01", "09:01", 1),
        ("u3", "09:03", "09:03", 1),
    ]


def test_order_of_rows_makes_no_difference():
    assert sessions(sorted(SAMPLE)) == sessions(SAMPLE[::-1]) == sessions(SAMPLE)


def test_an_empty_table_has_no_sessions():
    assert sessions([]) == []
