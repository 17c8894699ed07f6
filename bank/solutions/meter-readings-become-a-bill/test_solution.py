import pandas as pd
import pytest
from solution import bills, load

FIRST = "Zähler 1;2025-03-01;10"


@pytest.fixture
def read(tmp_path):
    """Loads rows; gives the rows to bill and whether the answer tells of rows or files left out."""

    def run(*rows, encoding="utf-8"):
        path = tmp_path / "readings.csv"
        path.write_bytes("\n".join(["meter;day;kwh", *rows, ""]).encode(encoding))
        try:
            result = load(path)
        except Exception:
            return None, True
        if isinstance(result, pd.DataFrame):
            return result, False
        return result[0], len(result[1]) > 0

    return run


def test_bills_good_rows(read):
    frame, told = read(FIRST, "Zähler 1;2025-03-02;12.5", "Zoo;2025-03-02;3")
    assert not told
    assert bills(frame, 30).to_dict() == {"Zoo": 90, "Zähler 1": 675}


@pytest.mark.parametrize(
    "row",
    [
        "Zähler 1;2025-02-31;7",
        "Zähler 1;03.03.2025;7",
        "Zähler 1;2025-03-02;",
        "Zähler 1;2025-03-02;7 kWh",
    ],
)
def test_a_row_that_cannot_be_read_is_told(read, row):
    assert read(FIRST, row)[1]


def test_a_decimal_comma_is_read_or_told(read):
    frame, told = read(FIRST, "Zähler 1;2025-03-02;12,5")
    assert told or bills(frame, 100).to_dict() == {"Zähler 1": 2250}


def test_a_row_with_a_field_too_many_is_told(read):
    assert read(FIRST, "Zähler 1;2025-03-02;7;1")[1]


def test_a_row_without_a_meter_is_told(read):
    assert read(FIRST, ";2025-03-02;7")[1]


def test_letters_are_not_lost(read):
    frame, told = read(FIRST, encoding="latin-1")
    assert told or list(frame["meter"]) == ["Zähler 1"]
