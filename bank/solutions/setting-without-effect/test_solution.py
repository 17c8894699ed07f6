import pytest
from solution import MailSettings


def test_reads_a_right_file():
    settings = MailSettings.model_validate_json('{"host": "mx", "timeout": 5, "retries": 10}')
    assert (settings.host, settings.timeout, settings.retries) == ("mx", 5, 10)


def test_a_misspelt_name_is_reported():
    with pytest.raises(ValueError, match="retrys"):
        MailSettings.model_validate_json('{"host": "mx", "timeout": 5, "retries": 1, "retrys": 4}')


def test_the_file_of_the_prompt_is_refused():
    with pytest.raises(ValueError, match="time_out"):
        MailSettings.model_validate_json('{"host": "mx", "time_out": 5, "retries": "10"}')


def test_a_missing_host_is_reported():
    with pytest.raises(ValueError, match="host"):
        MailSettings.model_validate_json('{"timeout": 5, "retries": 10}')
