"""The code of the prompt: a refused word is cut into groups in every possible way.

Fails: test_a_long_refused_name_is_quick
"""

import re

NAME = re.compile(r"^(\w+[ .-]?)+$")

def is_company(text):
    return NAME.match(text) is not None
