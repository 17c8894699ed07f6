"""Fixtures that several checks share."""

from collections import Counter

import pytest
from support import pdf, solutions
from support.program import compose, kit_ids, packet_file


class Packets:
    """Composed packets and the text of their pages, each made once a run."""

    def __init__(self, folder):
        self._folder = folder
        self._made = {}

    def _once(self, key, make):
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]

    def file(self, profile, edition, suffix, paper="a4"):
        """The path of one file of a profile's packet."""

        def make():
            return compose(self._folder / paper, profile, "--format", "pdf,md", "--edition", "both", "--paper", paper)

        stem = self._once((profile, paper), make)
        return packet_file(stem, edition, suffix)

    def pages(self, profile, edition, paper):
        """The text of each page of a PDF."""
        path = self.file(profile, edition, "pdf", paper)
        return self._once(path, lambda: pdf.pages(path))

    def ids(self, profile):
        """The ids of the questions in a profile's packet."""
        return self._once(profile, lambda: kit_ids(profile))


@pytest.fixture(scope="session")
def packets(tmp_path_factory):
    """The packets of the shipped profiles."""
    return Packets(tmp_path_factory.mktemp("packets"))


# What became of the solutions of this run, for the line at its end.
SOLUTIONS = Counter()


@pytest.fixture(scope="session")
def solution_results(request):
    """What went wrong with an answer; all that were selected run side by side, once."""
    items = [item for item in request.session.items if "solution_results" in getattr(item, "fixturenames", ())]
    results = solutions.run_all([item.callspec.params["answer"] for item in items])

    def result(answer):
        problem = results[answer.name]
        if problem is None:
            SOLUTIONS[answer.done] += 1
        return problem

    return result


def pytest_terminal_summary(terminalreporter):
    """Says how many solutions did what they must."""
    if SOLUTIONS:
        counts = ", ".join(f"{count} {what}" for what, count in SOLUTIONS.most_common())
        terminalreporter.write_line(f"solutions: {counts}")
