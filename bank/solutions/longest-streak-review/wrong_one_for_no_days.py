"""Level 3: both mistakes are mended, and the change returns 1 for no days.

Fails: test_no_days, test_agrees_with_a_slow_version
"""


def longest_streak(days):
    days = sorted(set(days))
    best = 0
    run = 1
    for i in range(1, len(days)):
        if days[i] == days[i - 1] + 1:
            run += 1
        else:
            best = max(best, run)
            run = 1
    return max(best, run)
