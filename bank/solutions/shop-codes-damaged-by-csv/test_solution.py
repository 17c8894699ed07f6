import csv
import io
import runpy

import pytest
import solution


@pytest.fixture
def rows(capsys):
    """What the script prints, read without any guess."""
    capsys.readouterr()
    runpy.run_path(solution.__file__)
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out.strip())))


def test_both_shops_are_there(rows):
    assert len(rows) == 2
    assert list(rows[0]) == ["shop_code", "country", "units", "opened"]


def test_codes_keep_their_zeros(rows):
    assert [row["shop_code"] for row in rows] == ["00417", "01250"]


def test_the_country_is_kept(rows):
    assert [row["country"] for row in rows] == ["DE", "NA"]


def test_dates_are_written_year_first(rows):
    assert [row["opened"][:10] for row in rows] == ["2024-04-03", "2024-04-05"]


def test_a_missing_number_stays_missing(rows):
    assert rows[1]["units"] == ""


def test_units_stay_whole(rows):
    assert rows[0]["units"] == "12"
