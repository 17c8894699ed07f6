import pytest
from solution import read_prices

EXPORT = 'sku;name;price\r\nA1;"Bolt; zinc";12,50\r\nA2;Nut;1.300,00\r\nA3;Pin;0,05\r\n'


@pytest.fixture
def write(tmp_path):
    def write(text, mark=b"\xef\xbb\xbf"):
        path = tmp_path / "prices.csv"
        path.write_bytes(mark + text.encode())
        return path

    return write


def prices(path):
    return {sku: float(price) for sku, price in read_prices(path).items()}


def test_the_new_export(write):
    assert prices(write(EXPORT)) == {"A1": 12.5, "A2": 1300, "A3": 0.05}


def test_files_without_a_mark(write):
    assert prices(write(EXPORT, mark=b"")) == {"A1": 12.5, "A2": 1300, "A3": 0.05}


def test_a_separator_within_quotes(write):
    assert prices(write('sku;name;price\r\n"A;1";"a;b";1,00\r\n')) == {"A;1": 1}


def test_a_line_break_within_quotes(write):
    text = 'sku;name;price\r\nA1;"Bolt\r\nzinc";1,00\r\nA2;Nut;2,00\r\n'
    assert prices(write(text)) == {"A1": 1, "A2": 2}


def test_a_price_that_is_no_number_is_an_error(write):
    with pytest.raises(Exception):  # noqa: B017 (which error is left to the candidate)
        read_prices(write("sku;name;price\r\nA1;Bolt;soon\r\n"))
