import pytest
from solution import read_prices, read_settings, red

SETTINGS = """\
# limits: ask Kim
debug: false
retries: 3
hosts:
  - shop.example
  - mail.example
"""


@pytest.fixture
def prices(tmp_path):
    def read(text):
        path = tmp_path / "prices.csv"
        path.write_text(text, "utf-8")
        return read_prices(path)

    return read


def test_red_text_is_marked_and_reset():
    assert red("stop") == "\033[31mstop\033[0m"


def test_reads_prices(prices):
    assert prices("name,price\nLamp,12\n") == [{"name": "Lamp", "price": "12"}]


def test_prices_may_hold_commas_in_quotes(prices):
    assert prices('name,price\n"Lamp, red",12\n') == [{"name": "Lamp, red", "price": "12"}]


def test_settings_have_their_types():
    settings = read_settings(SETTINGS)
    assert (settings["debug"], settings["retries"]) == (False, 3)


def test_settings_may_hold_lists():
    assert read_settings(SETTINGS)["hosts"] == ["shop.example", "mail.example"]


def test_comments_are_no_settings():
    assert set(read_settings(SETTINGS)) == {"debug", "retries", "hosts"}
