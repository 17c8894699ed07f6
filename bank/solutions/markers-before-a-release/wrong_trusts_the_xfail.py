"""Level 2: brings back what was left out and mends the spelling of `slow`, but believes the xfail.

Fails: test_another_error_of_the_export_is_noticed, test_a_mended_export_is_noticed
"""

import pytest
from shop import book, export_name, import_rows, refund


def test_refund_reaches_the_customer():
    assert refund(7) == "sent"


@pytest.mark.xfail
def test_export_keeps_umlauts():
    assert export_nam("Jürgen") == "Jürgen"


@pytest.mark.slow
def test_imports_a_million_rows():
    assert import_rows(1_000_000) == 1_000_000


def test_no_double_booking():
    book("room 1")
    with pytest.raises(ValueError):
        book("room 1")
