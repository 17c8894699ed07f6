"""Level 2: steps 1 and 2 work; step 3 walks down from the top, and stops at the first score that misses the target.

Fails: test_a_stricter_threshold_may_be_worse
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
        "precision": len(both) / len(marked) if marked else None,
        "recall": len(both) / len(spam) if spam else None,
    }


def by_country(cases, threshold, least):
    groups = {}
    for case in cases:
        spam = sum(c.spam for c in cases if c.country == case.country)
        groups.setdefault(case.country if spam >= least else "other", []).append(case)
    return {name: report(members, threshold) for name, members in groups.items()}


def lowest_threshold(cases, precision):
    best = None
    for threshold in sorted({c.score for c in cases}, reverse=True):
        if report(cases, threshold)["precision"] < precision:
            break
        best = threshold
    return best
