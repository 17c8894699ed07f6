"""The session that the prompt shows: the file in front of the function, and the error."""

import csv

import pytest

SHOWN = b'\xef\xbb\xbfsku;name;price\r\nA1;"Bolt; zinc";12,50\r\nA2;Nut;1.300,00'
REST = b"\r\n"


def read_prices(path):
    with open(path, encoding="utf-8") as file:
        return {row["sku"]: float(row["price"]) for row in csv.DictReader(file)}


def test_the_session_of_the_prompt(tmp_path):
    path = tmp_path / "prices.csv"
    path.write_bytes(SHOWN + REST)
    with path.open("rb") as file:
        assert file.read(57) == SHOWN
    with pytest.raises(KeyError, match="sku"):
        read_prices(path)


def test_the_old_files_worked(tmp_path):
    path = tmp_path / "prices.csv"
    path.write_text("sku,name,price\nA1,Bolt,12.50\n", encoding="utf-8")
    assert read_prices(path) == {"A1": 12.5}
