"""Compares at every step, so that no last run is left over, and skips days that come again."""


def longest_streak(days):
    best = run = 0
    previous = None
    for day in days:
        if day == previous:
            continue
        run = run + 1 if previous is not None and day == previous + 1 else 1
        best = max(best, run)
        previous = day
    return best
