"""Level 2: dislikes the 0 and has the caller leave it out, so that a measured 0 is lost as well.

Fails: test_waits_that_are_all_zero_close_a_counter
"""


def average_wait(minutes):
    if not minutes:
        return 0
    return sum(minutes) / len(minutes)


def counters_to_close(waits):
    return [name for name, minutes in waits.items() if 0 < average_wait(minutes) < 2]
