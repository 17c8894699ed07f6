"""Level 1: a better clock and more runs, but still only the call is timed.

Fails: test_counts_the_work_of_a_generator
"""

import timeit


def old_clean(rows):
    return [row.strip().lower() for row in rows]


def new_clean(rows):
    return (row.strip().lower() for row in rows)


def seconds(function, rows):
    return min(timeit.repeat(lambda: function(rows), number=1, repeat=5))
