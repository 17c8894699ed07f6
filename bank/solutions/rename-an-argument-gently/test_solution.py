import inspect
import warnings

import pytest
from solution import renamed


@renamed("limit", "max_rows")
def export(rows, max_rows=100):
    """Return the first rows."""
    return rows[:max_rows]


def test_the_old_name_still_works():
    with pytest.warns(DeprecationWarning):
        assert export([1, 2, 3], limit=2) == [1, 2]


def test_the_warning_names_both_words():
    with pytest.warns(DeprecationWarning) as caught:
        export([1, 2, 3], limit=2)
    assert len(caught) == 1
    assert "limit" in str(caught[0].message)
    assert "max_rows" in str(caught[0].message)


def test_the_warning_shows_the_line_of_the_caller():
    with pytest.warns(DeprecationWarning) as caught:
        line = inspect.currentframe().f_lineno + 1
        export([1, 2, 3], limit=2)
    assert (caught[0].filename, caught[0].lineno) == (__file__, line)


def test_the_new_name_causes_no_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert export([1, 2, 3], max_rows=2) == [1, 2]
        assert export([1, 2, 3], 1) == [1]
        assert export([1, 2, 3]) == [1, 2, 3]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_both_names_are_an_error():
    with pytest.raises(TypeError):
        export([1, 2, 3], limit=2, max_rows=3)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_new_name_by_position_and_the_old_one_are_an_error():
    with pytest.raises(TypeError):
        export([1, 2, 3], 3, limit=2)


def test_name_and_docstring_stay():
    assert export.__name__ == "export"
    assert export.__doc__ == "Return the first rows."
