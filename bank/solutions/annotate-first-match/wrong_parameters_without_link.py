"""Level 2: each parameter by itself, so that the link from items to test and result is lost.

Fails: test_a_test_for_another_type_is_reported, test_right_uses_are_accepted
"""

from collections.abc import Callable, Iterable


def first_match(
    items: Iterable[object], test: Callable[..., bool], default: object = None
) -> object | None:
    for item in items:
        if test(item):
            return item
    return default
