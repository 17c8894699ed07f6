"""Level 2: steps 1 and 2 work, but a share of nothing shows 0; the counting is copied, and step 3 is not reached.

Fails: test_nothing_marked_has_no_precision, test_no_spam_has_no_recall, test_the_lowest_score_that_reaches_the_target,
test_a_stricter_threshold_may_be_worse, test_equal_scores_are_marked_together, test_no_threshold_is_good_enough,
test_no_cases_have_no_threshold
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    country: str
    spam: bool
    score: float


def report(cases, threshold):
    marked = [c for c in cases if c.score >= threshold]
    spam = [c for c in cases if c.spam]
    both = [c for c in marked if c.spam]
    return {
        "cases": len(cases),
        "marked": len(marked),
        "precision": len(both) / len(marked) if marked else 0,
        "recall": len(both) / len(spam) if spam else 0,
    }


def by_country(cases, threshold, least):
    result, other = {}, []
    for country in {c.country for c in cases}:
        members = [c for c in cases if c.country == country]
        marked = [c for c in members if c.score >= threshold]
        spam = [c for c in members if c.spam]
        both = [c for c in marked if c.spam]
        if len(spam) < least:
            other += members
            continue
        result[country] = {
            "cases": len(members),
            "marked": len(marked),
            "precision": len(both) / len(marked) if marked else 0,
            "recall": len(both) / len(spam) if spam else 0,
        }
    if other:
        result["other"] = report(other, threshold)
    return result


def lowest_threshold(cases, precision):
    raise NotImplementedError
