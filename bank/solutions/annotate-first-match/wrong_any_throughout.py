"""Level 1: Any in and out, so that nothing is reported.

Fails: test_a_match_that_may_be_missing_is_reported, test_a_test_for_another_type_is_reported
"""

from typing import Any


def first_match(items: Any, test: Any, default: Any = None) -> Any:
    for item in items:
        if test(item):
            return item
    return default
