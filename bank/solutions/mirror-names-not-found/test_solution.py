import traceback

import pytest
from solution import Mirror, first_answer


def down(url):
    raise OSError(f"refused by {url}")


def test_builds_the_addresses():
    assert Mirror.URLS == ["https://eu.example.org:8443", "https://us.example.org:8443"]


def test_the_first_answer_counts():
    assert first_answer(["eu", "us"], lambda url: f"file of {url}") == "file of eu"


def test_a_later_mirror_may_answer():
    assert first_answer(["eu", "us"], lambda url: down(url) if url == "eu" else "file") == "file"


def test_says_why_every_mirror_failed():
    with pytest.raises(Exception) as caught:  # a ConnectionError or a group
        first_answer(["eu", "us"], down)
    assert not isinstance(caught.value, NameError)
    shown = "".join(traceback.format_exception(caught.value))
    assert "refused by eu" in shown
    assert "refused by us" in shown


def test_no_mirror_at_all_is_a_clear_error():
    with pytest.raises(Exception) as caught:
        first_answer([], down)
    assert not isinstance(caught.value, NameError)
