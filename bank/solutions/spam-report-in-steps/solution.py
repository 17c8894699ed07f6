"""All steps: one class counts, and whoever needs another figure adds a property to it.

A share of nothing is None; equal scores change sides together; the search looks at every distinct score.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    country: str
    spam: bool  # what a person decided
    score: float  # what the model said, from 0 to 1


@dataclass(frozen=True)
class Counts:
    cases: int
    marked: int
    spam: int
    both: int

    @classmethod
    def of(cls, cases: Iterable[Case], threshold: float) -> "Counts":
        pairs = [(case.score >= threshold, case.spam) for case in cases]
        return cls(
            cases=len(pairs),
            marked=sum(marked for marked, _ in pairs),
            spam=sum(spam for _, spam in pairs),
            both=sum(marked and spam for marked, spam in pairs),
        )

    @property
    def precision(self) -> float | None:
        return share(self.both, self.marked)

    @property
    def recall(self) -> float | None:
        return share(self.both, self.spam)


def share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def report(cases, threshold):
    counts = Counts.of(cases, threshold)
    return {name: getattr(counts, name) for name in ("cases", "marked", "precision", "recall")}


def by_country(cases, threshold, least):
    countries = defaultdict(list)
    for case in cases:
        countries[case.country].append(case)
    groups, other = {}, []
    for country, members in countries.items():
        if sum(case.spam for case in members) < least:
            other += members
        else:
            groups[country] = members
    if other:
        groups["other"] = other
    return {name: report(members, threshold) for name, members in groups.items()}


def lowest_threshold(cases, precision):
    for threshold in sorted({case.score for case in cases}):
        if Counts.of(cases, threshold).precision >= precision:
            return threshold
    return None
