import pytest
from solution import PartNumber


@pytest.mark.parametrize("text", ["AB-12", "ab-12", " ab 12", "A-B-1-2", "ab12"])
def test_spellings_of_a_part_are_equal(text):
    assert PartNumber(text) == PartNumber("AB-12")


@pytest.mark.parametrize("text", ["AB-12", "ab-12", " ab 12"])
def test_any_spelling_finds_the_stock(text):
    stock = {PartNumber("AB-12"): 7}
    assert stock[PartNumber(text)] == 7


def test_equal_parts_have_equal_hashes():
    assert hash(PartNumber("AB-12")) == hash(PartNumber(" ab 12"))


def test_different_parts_are_not_equal():
    assert PartNumber("AB-12") != PartNumber("AB-13")
    assert PartNumber("AB-13") not in {PartNumber("AB-12"): 7}


def test_prints_just_what_was_written():
    assert str(PartNumber("AB-12")) == "AB-12"
    assert str(PartNumber(" ab 12")) == " ab 12"


def test_comparing_with_a_text_does_not_fail():
    assert not PartNumber("AB-12") == "AB12"  # noqa: SIM201
    assert PartNumber("AB-12") != None  # noqa: E711
