from itertools import islice

import pytest
from solution import all_orders


def exported(pages, most=50):
    """The orders that come from these pages, at most so many; more calls than that are an error."""
    calls = []

    def fetch(cursor):
        calls.append(cursor)
        assert len(calls) <= most, "asks for pages again and again"
        orders, following = pages[cursor]
        return {"orders": orders, "next": following}

    return list(islice(all_orders(fetch), most))


def test_goes_on_after_an_empty_page():
    pages = {None: ([1, 2], "c1"), "c1": ([], "c2"), "c2": ([3], None)}
    assert exported(pages) == [1, 2, 3]


def test_ends_after_the_last_page():
    pages = {None: ([1, 2], "d1"), "d1": ([3], None)}
    assert exported(pages) == [1, 2, 3]


def test_a_single_page():
    assert exported({None: ([1], None)}) == [1]


def test_ends_after_an_empty_last_page():
    assert exported({None: ([1], "c1"), "c1": ([], None)}) == [1]


def test_no_orders():
    assert exported({None: ([], None)}) == []


def test_a_repeated_cursor_is_an_error():
    pages = {None: ([1], "c1"), "c1": ([2], "c2"), "c2": ([3], "c1")}
    with pytest.raises(Exception) as error:
        exported(pages, most=5000)
    assert not isinstance(error.value, AssertionError)
