"""Level 2: the last run is compared after the loop; a repeated day is still a gap.

Fails: test_a_repeated_day, test_agrees_with_a_slow_version
"""


def longest_streak(days):
    if not days:
        return 0
    best = 0
    run = 1
    for i in range(1, len(days)):
        if days[i] == days[i - 1] + 1:
            run += 1
        else:
            best = max(best, run)
            run = 1
    return max(best, run)
