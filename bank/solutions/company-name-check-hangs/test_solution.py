import time

import pytest
from solution import is_company


@pytest.mark.parametrize(
    "text", ["A", "Nowak", "Miller-Lund Transport Ltd.", "A.B.C", "7 Seas", "Nowak-", "Zoë 24"]
)
def test_accepts_words_with_single_separators(text):
    assert is_company(text)


@pytest.mark.parametrize("text", ["A  B", "A.-B", "A--", "Nowak. "])
def test_refuses_two_separators_in_a_row(text):
    assert not is_company(text)


@pytest.mark.parametrize("text", [" A", ".A", "-", " "])
def test_refuses_a_separator_in_front(text):
    assert not is_company(text)


@pytest.mark.parametrize("text", ["", "A?", "A & B", "?A", "A/B"])
def test_refuses_other_signs_and_nothing(text):
    assert not is_company(text)


def seconds_to_refuse(text):
    """Of the processor, for sixty times; the best of five."""
    found = []
    for _ in range(5):
        start = time.process_time()
        for _ in range(60):
            assert not is_company(text)
        found.append(time.process_time() - start)
    return min(found)


def test_a_long_refused_name_is_quick():
    # Eight more letters cost 256 times as much when each of them doubles the work.
    short, long = (seconds_to_refuse("a" * letters + "?") for letters in (6, 14))
    assert long < 20 * short
