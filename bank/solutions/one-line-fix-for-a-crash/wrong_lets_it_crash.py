"""Level 2: sees that 0 is wrong and takes the fix back, so that one broken printer stops the whole job.

Fails: test_a_counter_without_measurements_stays_open, test_nothing_measured_anywhere_closes_nothing
"""


def average_wait(minutes):
    if not minutes:
        raise ValueError("nothing was measured")
    return sum(minutes) / len(minutes)


def counters_to_close(waits):
    return [name for name, minutes in waits.items() if average_wait(minutes) < 2]
