import pytest
from solution import minutes


@pytest.mark.parametrize(("text", "expected"), [("45m", 45), ("2h", 120), ("0m", 0), ("12h", 720)])
def test_step_1_reads_one_number_and_unit(text, expected):
    assert minutes(text) == expected


@pytest.mark.parametrize(("text", "expected"), [("1h30m", 90), ("1h 30m", 90), ("10h5m", 605)])
def test_step_2_adds_the_parts(text, expected):
    assert minutes(text) == expected


@pytest.mark.parametrize("text", ["", "90", "h", "1x", "abc1h", "1h30", "1h and 5m"])
def test_step_3_refuses_what_it_cannot_read(text):
    with pytest.raises(ValueError):
        minutes(text)


@pytest.mark.parametrize(("text", "expected"), [("1d", 480), ("1d 2h", 600), ("2d1h1m", 1021)])
def test_step_4_reads_days(text, expected):
    assert minutes(text) == expected
