"""Level 2: takes the difference apart and forgets its days, and indexes into the input.

Fails: test_takes_a_generator, test_fewer_than_two_times_have_no_pause,
test_pauses_over_night_count_the_days
"""


def pauses(times, limit):
    found = []
    for at in range(1, len(times)):
        if (times[at] - times[at - 1]).seconds > limit.seconds:
            found.append((times[at - 1], times[at]))
    return found
