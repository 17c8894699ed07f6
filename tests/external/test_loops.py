"""Overviews of loops as other programs see them, and what the rounds' packets keep to themselves."""

import csv
import json
from collections import Counter

import pytest
from support import pdf
from support.bank import load_yaml, squeezed
from support.program import ROOT, SEED, interviewkit, packet_file, run

LOOPS = sorted(path.stem for path in (ROOT / "profiles" / "loops").glob("*.yaml"))


def test_there_are_loops():
    assert {"senior-onsite", "data-onsite", "ml-onsite"} <= set(LOOPS)


@pytest.fixture(scope="module", params=LOOPS)
def looped(request, tmp_path_factory):
    """A composed loop: its folder, its name, and the overview as JSON."""
    out = tmp_path_factory.mktemp("loop")
    options = ("--seed", SEED, "--format", "pdf,md,csv,json", "--out", out)
    interviewkit("loop", "compose", request.param, *options)
    overview = out / f"{request.param}-{SEED}.overview.json"
    return out, request.param, json.loads(overview.read_text("utf-8"))["packet"]


def of(looped, suffix):
    """The path of the overview in a format."""
    out, name, _ = looped
    return out / f"{name}-{SEED}.overview.{suffix}"


def test_the_pdf_is_sound_and_tagged(looped, tmp_path):
    path = of(looped, "pdf")
    done = run("qpdf", "--check", path)
    assert "WARNING" not in done.stdout + done.stderr
    info = pdf.info(path)
    assert info["Tagged"] == "yes"
    assert "CreationDate" not in info
    assert pdf.rendered(path, tmp_path)


def test_every_round_and_question_is_on_the_pages(looped):
    _, name, overview = looped
    pages = pdf.pages(of(looped, "pdf"))
    # In the order in which it was drawn: a title that takes two lines is not torn by the next column.
    text = squeezed(pdf.text(of(looped, "pdf"), "-raw"))
    written = load_yaml(ROOT / "profiles" / "loops" / f"{name}.yaml")
    assert [each["id"] for each in overview["rounds"]] == [each["id"] for each in written["rounds"]]
    outline = pdf.outline(of(looped, "pdf"))
    for number, each in enumerate(overview["rounds"], 1):
        assert f"Round {number}: {each['title']}" in outline
        assert each["fingerprint"] in text
        assert squeezed(each["interviewer"]) in text
        for question in each["questions"]:
            assert squeezed(question["title"]) in text
    assert all("do not hand to the candidate" in page for page in pages[:1])
    assert all(overview["header"]["fingerprint"] in page for page in pages)


def test_a_pivot_of_the_sheet_is_the_coverage(looped):
    _, _, overview = looped
    with open(of(looped, "csv"), encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    pivot = Counter((row["competency"], row["round"]) for row in rows)
    rounds = [each["id"] for each in overview["rounds"]]
    for row in overview["coverage"]:
        assert [pivot[row["competency"], each] for each in rounds] == row["rounds"]
        if row["must_have"]:
            assert row["seen_by"] >= overview["seen_by"]
    assert sum(pivot.values()) == sum(sum(row["rounds"]) for row in overview["coverage"])


def test_no_question_comes_twice(looped):
    _, _, overview = looped
    asked = [question["id"] for each in overview["rounds"] for question in each["questions"]]
    assert len(asked) == len(set(asked))


def test_candidates_learn_neither_titles_nor_interviewers(looped):
    out, name, overview = looped
    questions = [question for each in overview["rounds"] for question in each["questions"]]
    for each in overview["rounds"]:
        page = squeezed("".join(pdf.pages(packet_file(out / f"{name}-{SEED}.{each['id']}", "candidate", "pdf"))))
        assert not [question["id"] for question in questions if squeezed(question["id"]) in page]
        assert not [question["title"] for question in questions if squeezed(question["title"]) in page]
