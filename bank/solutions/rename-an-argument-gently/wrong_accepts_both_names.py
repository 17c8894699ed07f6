"""Level 2: the old name silently overwrites the new one when a call passes both.

Fails: test_both_names_are_an_error
"""

import functools
import warnings


def renamed(old, new):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            if old in kwargs:
                warnings.warn(f"use {new} instead of {old}", DeprecationWarning, stacklevel=2)
                kwargs[new] = kwargs.pop(old)
            return function(*args, **kwargs)

        return wrapper

    return decorate
