"""Level 2: the result keeps its type, and every argument is still accepted.

Fails: test_wrong_arguments_are_reported, test_a_missing_argument_is_reported,
test_the_mistakes_of_the_prompt_are_reported
"""

import time
from collections.abc import Callable
from typing import Any, TypeVar

R = TypeVar("R")


def timed(func: Callable[..., R]) -> Callable[..., R]:
    def wrapper(*args: Any, **kwargs: Any) -> R:
        start = time.perf_counter()
        try:
            return func(*args, **kwargs)
        finally:
            print(func.__name__, time.perf_counter() - start)

    return wrapper


@timed
def send_invoice(number: int, to: str, copies: int = 1) -> bool:
    return copies > 0
