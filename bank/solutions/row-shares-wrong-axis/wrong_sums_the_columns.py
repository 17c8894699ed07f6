"""Level 1: the other axis removes the error, and columns add up to 1 instead of rows.

Fails: test_the_first_test_still_passes, test_rows_of_a_square_table_add_up_to_one, test_a_table_that_is_not_square
"""


def shares(counts):
    return counts / counts.sum(axis=0)
