import json

import pytest
from solution import replacing


@pytest.fixture
def prices(tmp_path):
    path = tmp_path / "prices.json"
    path.write_text('{"tea": 3}')
    return path


def test_replaces_the_text(prices):
    with replacing(prices) as f:
        json.dump({"tea": 4}, f)
    assert json.loads(prices.read_text()) == {"tea": 4}


def test_readers_see_the_old_text_until_the_block_ends(prices):
    with replacing(prices) as f:
        f.write("half")
        f.flush()
        assert prices.read_text() == '{"tea": 3}'


def test_keeps_the_old_file_when_the_block_raises(prices):
    with pytest.raises(KeyError), replacing(prices) as f:
        f.write("half")
        raise KeyError("price")
    assert prices.read_text() == '{"tea": 3}'


def test_the_caller_sees_the_exception_itself(prices):
    error = KeyError("price")
    with pytest.raises(KeyError) as caught, replacing(prices):
        raise error
    assert caught.value is error


def test_leaves_no_other_file_behind_after_a_failure(prices):
    with pytest.raises(KeyError), replacing(prices):
        raise KeyError("price")
    assert list(prices.parent.iterdir()) == [prices]


def test_leaves_no_other_file_behind_after_success(prices):
    with replacing(prices) as f:
        f.write("{}")
    assert list(prices.parent.iterdir()) == [prices]


def test_takes_a_name_in_the_present_folder(prices, monkeypatch):
    monkeypatch.chdir(prices.parent)
    with replacing("prices.json") as f:
        f.write("new")
    assert prices.read_text() == "new"


def test_makes_a_file_that_was_not_there(tmp_path):
    with replacing(tmp_path / "new.json") as f:
        f.write("{}")
    assert (tmp_path / "new.json").read_text() == "{}"
