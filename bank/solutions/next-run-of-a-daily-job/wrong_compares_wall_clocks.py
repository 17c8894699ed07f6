"""Level 2: compares wall clocks, so a run is lost in March and one too many comes in October.

Fails: test_a_repeated_time_runs_once, test_a_skipped_time_runs_an_hour_later
"""

from datetime import UTC, timedelta


def next_run(now, at, zone):
    local = now.astimezone(zone)
    run = local.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    if run <= local:
        run += timedelta(days=1)
    return run.astimezone(UTC)
