"""Level 2: both names work, but the docstring is lost and the warning shows the decorator's line.

Fails: test_the_warning_shows_the_line_of_the_caller, test_name_and_docstring_stay
"""

import warnings


def renamed(old, new):
    def decorate(function):
        def wrapper(*args, **kwargs):
            if old in kwargs:
                if new in kwargs:
                    raise TypeError(f"both {old} and {new}")
                warnings.warn(f"use {new} instead of {old}", DeprecationWarning)
                kwargs[new] = kwargs.pop(old)
            return function(*args, **kwargs)

        return wrapper

    return decorate
