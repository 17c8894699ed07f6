"""The code of the prompt: a counter without measurements counts as one where nobody waits.

Fails: test_a_counter_without_measurements_stays_open, test_nothing_measured_anywhere_closes_nothing
"""

def average_wait(minutes):
    if not minutes:  # the fix
        return 0  # the fix
    return sum(minutes) / len(minutes)


def counters_to_close(waits):
    """Names of counters where people wait less than 2 minutes."""
    return [
        name
        for name, minutes in waits.items()
        if average_wait(minutes) < 2
    ]


print(counters_to_close({"A": [1, 2], "B": [9, 7], "C": []}))
