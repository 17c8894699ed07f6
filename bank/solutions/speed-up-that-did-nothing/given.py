"""The code of the prompt: the clock stops before a generator has done anything.

Fails: test_counts_the_work_of_a_generator
"""

import time


def old_clean(rows):
    return [row.strip().lower() for row in rows]


def new_clean(rows):
    return (row.strip().lower() for row in rows)


def seconds(function, rows):
    start = time.time()
    function(rows)
    return time.time() - start
