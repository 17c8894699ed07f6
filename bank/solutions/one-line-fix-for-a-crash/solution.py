"""No measurement is not a wait of zero: the average says that there is none, and the caller decides."""


def average_wait(minutes):
    """The average, or None if nothing was measured."""
    if not minutes:
        return None
    return sum(minutes) / len(minutes)


def counters_to_close(waits):
    """Names of counters where people are known to wait less than 2 minutes."""
    averages = {name: average_wait(minutes) for name, minutes in waits.items()}
    return [name for name, average in averages.items() if average is not None and average < 2]
