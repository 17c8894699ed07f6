import math

import pytest
from solution import Case, by_country, lowest_threshold, report


def cases(*pairs, country="at"):
    return [Case(country, bool(spam), score) for spam, score in pairs]


FIVE = cases((1, 0.9), (0, 0.8), (1, 0.7), (1, 0.2), (0, 0.1))


def is_none_or_nan(value):
    return value is None or math.isnan(value)


def test_counts_and_shares():
    found = report(FIVE, 0.75)
    assert found["cases"] == 5
    assert found["marked"] == 2
    assert found["precision"] == pytest.approx(1 / 2)
    assert found["recall"] == pytest.approx(1 / 3)


def test_a_score_equal_to_the_threshold_is_marked():
    assert report(FIVE, 0.7)["marked"] == 3


def test_nothing_marked_has_no_precision():
    found = report(FIVE, 0.95)
    assert is_none_or_nan(found["precision"])
    assert found["recall"] == 0


def test_no_spam_has_no_recall():
    found = report(cases((0, 0.9), (0, 0.1)), 0.5)
    assert is_none_or_nan(found["recall"])
    assert found["precision"] == 0


def test_each_country_has_its_report():
    others = cases((1, 0.6), (1, 0.4), country="fr")
    found = by_country(FIVE + others, 0.5, least=2)
    assert found == {"at": report(FIVE, 0.5), "fr": report(others, 0.5)}


def test_small_countries_are_reported_together():
    small = cases((1, 0.6), (0, 0.4), country="fr") + cases((1, 0.3), country="dk")
    found = by_country(FIVE + small, 0.5, least=2)
    assert found == {"at": report(FIVE, 0.5), "other": report(small, 0.5)}


def test_no_cases_have_no_country():
    assert by_country([], 0.5, least=2) == {}


def test_the_lowest_score_that_reaches_the_target():
    assert lowest_threshold(cases((1, 0.9), (1, 0.8), (0, 0.5), (0, 0.4)), 0.9) == 0.8


def test_a_stricter_threshold_may_be_worse():
    assert lowest_threshold(cases((0, 0.9), (1, 0.8), (1, 0.7), (0, 0.1)), 0.6) == 0.7


def test_equal_scores_are_marked_together():
    assert lowest_threshold(cases((1, 0.9), (1, 0.5), (0, 0.5), (0, 0.5)), 0.6) == 0.9


def test_no_threshold_is_good_enough():
    assert lowest_threshold(cases((0, 0.9), (1, 0.8)), 0.7) is None


def test_no_cases_have_no_threshold():
    assert lowest_threshold([], 0.5) is None
