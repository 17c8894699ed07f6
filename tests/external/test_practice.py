"""Practice packets as other programs see them: sound files, whole samples, and the key on the last page alone."""

import csv
import json
import re

import pytest
from support import pdf
from support.bank import load_yaml, plain, squeezed
from support.program import PROFILES, ROOT, SEED, interviewkit, run

SAMPLES = {
    sample["question"]: sample["answers"]
    for path in sorted((ROOT / "bank" / "samples").glob("*.yaml"))
    for sample in load_yaml(path)["samples"]
}


@pytest.fixture(scope="module", params=PROFILES)
def practice(request, tmp_path_factory):
    """The practice packet of a profile: the files' common path, and the packet as JSON."""
    out = tmp_path_factory.mktemp("practice")
    interviewkit("train", request.param, "--seed", SEED, "--format", "pdf,md,csv,json", "--out", out)
    stem = out / f"{request.param}-{SEED}.practice"
    return stem, json.loads(stem.with_name(stem.name + ".json").read_text("utf-8"))["packet"]


def file(stem, suffix):
    return stem.with_name(f"{stem.name}.{suffix}")


def test_the_pdf_is_sound_and_tagged(practice, tmp_path):
    path = file(practice[0], "pdf")
    done = run("qpdf", "--check", path)
    assert "WARNING" not in done.stdout + done.stderr
    assert pdf.info(path)["Tagged"] == "yes"
    assert pdf.rendered(path, tmp_path)


def test_the_key_stands_on_the_last_page_alone(practice):
    stem, packet = practice
    *before, last = pdf.pages(file(stem, "pdf"))
    rows = ["".join(f"{letter}={score}" for letter, score in row["scores"]) for row in packet["key"]]
    assert all(row in squeezed(last) for row in rows)
    assert not any(re.search(r"A = \d +B = \d", page) for page in before)


def test_every_answer_is_there_whole_and_the_key_fits(practice):
    stem, packet = practice
    text = squeezed("".join(pdf.pages(file(stem, "pdf"))))
    assert packet["questions"]
    for question, key in zip(packet["questions"], packet["key"], strict=True):
        written = SAMPLES[question["question"]["id"]]
        scores = dict(key["scores"])
        assert sorted(scores.values()) == sorted(written)
        for answer in question["answers"]:
            assert answer["text"].strip() == written[scores[answer["letter"]]].strip()
            first = plain(answer["text"]).strip().split("\n")[0]
            assert squeezed(first)[:60] in text


def test_the_sheet_has_a_row_an_answer_and_no_key(practice):
    stem, packet = practice
    with open(file(stem, "csv"), encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    letters = [(q["number"], answer["letter"]) for q in packet["questions"] for answer in q["answers"]]
    assert [(int(row["number"]), row["answer"]) for row in rows] == letters
    assert {row["score"] for row in rows} == {""}
    assert not [column for column in rows[0] if "key" in column or "level" in column]
