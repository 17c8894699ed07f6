"""Level 2: moves the optional separator in front, and each letter still doubles the time.

Fails: test_a_long_refused_name_is_quick
"""

import re

NAME = re.compile(r"^\w+([ .-]?\w+)*[ .-]?$")


def is_company(text):
    return NAME.match(text) is not None
