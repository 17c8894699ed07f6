"""Type variables tie items, test and result together; with a default the result has no None."""

from collections.abc import Callable, Iterable
from typing import TypeVar, overload

T = TypeVar("T")
D = TypeVar("D")


@overload
def first_match(items: Iterable[T], test: Callable[[T], bool]) -> T | None: ...
@overload
def first_match(items: Iterable[T], test: Callable[[T], bool], default: D) -> T | D: ...
def first_match(
    items: Iterable[T], test: Callable[[T], bool], default: D | None = None
) -> T | D | None:
    for item in items:
        if test(item):
            return item
    return default
