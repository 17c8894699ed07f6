"""The code of the prompt: each of the four markers hides more than it says.

Fails: test_the_long_import_runs_at_night_only, test_a_double_booking_is_noticed_in_the_pipeline,
test_another_error_of_the_export_is_noticed, test_a_mended_export_is_noticed
"""

import os

import pytest
from shop import book, export_name, import_rows, refund


@pytest.mark.skip(reason="flaky")
def test_refund_reaches_the_customer():
    assert refund(7) == "sent"


@pytest.mark.xfail
def test_export_keeps_umlauts():
    assert export_nam("Jürgen") == "Jürgen"


@pytest.mark.slwo
def test_imports_a_million_rows():
    assert import_rows(1_000_000) == 1_000_000


@pytest.mark.skipif("CI" in os.environ, reason="needs a database")
def test_no_double_booking():
    book("room 1")
    with pytest.raises(ValueError):
        book("room 1")
