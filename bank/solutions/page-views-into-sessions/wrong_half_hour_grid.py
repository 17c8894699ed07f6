"""Level 1: groups by a fixed grid of half hours instead of the silence between views.

Fails: test_exactly_thirty_minutes_keep_a_session_together, test_silence_counts_from_the_last_view,
test_the_sample_has_four_sessions
"""

import pandas as pd


def sessions(views):
    return (
        views.groupby(["user", pd.Grouper(key="time", freq="30min")])["time"]
        .agg(["min", "max", "size"])
        .query("size > 0")
        .reset_index("user")
    )
