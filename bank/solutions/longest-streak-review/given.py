"""The code of the prompt: the last run is not compared, and a repeated day counts as a gap.

Fails: test_the_streak_at_the_end, test_a_single_day, test_a_repeated_day, test_agrees_with_a_slow_version
"""

def longest_streak(days):
    best = 0
    run = 1
    for i in range(1, len(days)):
        if days[i] == days[i - 1] + 1:
            run += 1
        else:
            best = max(best, run)
            run = 1
    return best
