"""Each marker is as narrow as its reason, and nothing that guards money or rooms is left out.

Belongs to it in the settings: `markers = ["slow: ..."]` and `strict_markers = true`.
"""

import pytest
from shop import book, export_name, import_rows, refund


def test_refund_reaches_the_customer():
    assert refund(7) == "sent"


@pytest.mark.xfail(raises=AssertionError, strict=True, reason="ticket 1412: umlauts are lost")
def test_export_keeps_umlauts():
    assert export_name("Jürgen") == "Jürgen"


@pytest.mark.slow
def test_imports_a_million_rows():
    assert import_rows(1_000_000) == 1_000_000


def test_no_double_booking():
    book("room 1")
    with pytest.raises(ValueError):
        book("room 1")
