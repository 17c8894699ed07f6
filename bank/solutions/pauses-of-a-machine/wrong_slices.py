"""Level 2: right for lists, but a generator cannot be sliced.

Fails: test_takes_a_generator, test_fewer_than_two_times_have_no_pause
"""


def pauses(times, limit):
    return [(a, b) for a, b in zip(times, times[1:]) if b - a > limit]
