"""The code of the prompt: the row sums are laid along the columns.

Fails: test_rows_of_a_square_table_add_up_to_one, test_a_table_that_is_not_square
"""


def shares(counts):
    return counts / counts.sum(axis=1)
