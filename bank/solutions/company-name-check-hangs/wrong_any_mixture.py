"""Level 2: quick, but accepts several separators in a row and one in front.

Fails: test_refuses_two_separators_in_a_row, test_refuses_a_separator_in_front
"""

import re

NAME = re.compile(r"[\w .-]+")


def is_company(text):
    return NAME.fullmatch(text) is not None
