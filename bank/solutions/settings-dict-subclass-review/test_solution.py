import pytest
from solution import Settings


@pytest.fixture
def settings():
    made = Settings()
    made["Timeout"] = 30
    return made


def test_indexing_ignores_case(settings):
    assert settings["TIMEOUT"] == 30


def test_the_constructor_ignores_case():
    assert Settings({"Timeout": 30})["timeout"] == 30


def test_update_ignores_case(settings):
    settings.update({"Retries": 3})
    assert settings["RETRIES"] == 3


def test_get_agrees_with_indexing(settings):
    assert settings.get("Timeout") == 30


def test_membership_agrees_with_indexing(settings):
    assert "Timeout" in settings


def test_deleting_agrees_with_indexing(settings):
    del settings["Timeout"]
    assert len(settings) == 0


def test_pop_agrees_with_indexing(settings):
    assert settings.pop("TimeOut") == 30


def test_setdefault_agrees_with_indexing(settings):
    assert settings.setdefault("TIMEOUT", 5) == 30
    assert len(settings) == 1


def test_two_spellings_are_one_key(settings):
    settings["TIMEOUT"] = 5
    assert len(settings) == 1
    assert settings["timeout"] == 5


def test_an_unknown_key_is_an_error(settings):
    with pytest.raises(KeyError):
        settings["retries"]
