"""There is only one way to cut a name into words, so a refusal comes after one walk over it.

A separator between two words is no longer optional; only the last one is.
"""

import re

NAME = re.compile(r"\w+(?:[ .-]\w+)*[ .-]?")


def is_company(text):
    return NAME.fullmatch(text) is not None
