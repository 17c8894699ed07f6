"""The packets as PDF, as other programs see them."""

import re

import page
import pypdf
import pytest
from support import pdf
from support.bank import code_blocks, load_yaml, plain, questions, secrets, squeezed, texts
from support.program import EDITIONS, PROFILES, ROOT, SEED, run

POINTS = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}


def every(names, *lists):
    """One case for each combination."""

    def mark(function):
        for name, values in zip(reversed(names.split(", ")), reversed(lists)):
            function = pytest.mark.parametrize(name, values)(function)
        return function

    return mark


all_packets = every("profile, edition, paper", PROFILES, EDITIONS, POINTS)
interviewer_packets = every("profile, paper", PROFILES, POINTS)


def test_there_are_profiles():
    assert len(PROFILES) >= 6


@all_packets
def test_structure_is_sound(packets, profile, edition, paper):
    path = packets.file(profile, edition, "pdf", paper)
    done = run("qpdf", "--check", path)
    assert "WARNING" not in done.stdout + done.stderr
    assert path.stat().st_size < 300_000


@all_packets
def test_the_standard_for_accessible_documents_is_kept(packets, profile, edition, paper):
    report = page.validate_pdf(packets.file(profile, edition, "pdf", paper), profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.rules.passed >= 100


@all_packets
def test_document_properties(packets, profile, edition, paper):
    path = packets.file(profile, edition, "pdf", paper)
    title = load_yaml(ROOT / "profiles" / f"{profile}.yaml")["title"]
    info = pdf.info(path)
    assert info["Tagged"] == "yes"
    assert info["Encrypted"] == "no"
    assert info["JavaScript"] == "no"
    assert title in info["Title"]
    assert "CreationDate" not in info
    assert "ModDate" not in info
    width, height = re.match(r"([\d.]+) x ([\d.]+) pts", info["Page size"]).groups()
    assert (float(width), float(height)) == pytest.approx(POINTS[paper], abs=0.01)
    assert pypdf.PdfReader(path).root_object["/Lang"].startswith("en")


@all_packets
def test_no_date_hides_in_the_metadata_stream(packets, profile, edition, paper):
    assert "Date>" not in pdf.metadata(packets.file(profile, edition, "pdf", paper))


@all_packets
def test_typefaces_are_embedded_and_subset(packets, profile, edition, paper):
    rows = pdf.fonts(packets.file(profile, edition, "pdf", paper))
    assert rows
    for name, *marks in rows:
        assert marks == ["yes", "yes", "yes"], name
        assert re.match(r"[A-Z]{6}\+", name)


@all_packets
def test_pages_are_drawn_without_warnings(packets, profile, edition, paper, tmp_path):
    path = packets.file(profile, edition, "pdf", paper)
    assert len(pdf.rendered(path, tmp_path)) == int(pdf.info(path)["Pages"])


@all_packets
def test_every_page_has_text_and_its_number(packets, profile, edition, paper):
    found = packets.pages(profile, edition, paper)
    assert found
    for number, page in enumerate(found, start=1):
        lines = [line for line in page.splitlines() if line.strip()]
        assert re.search(rf"Page {number} of {len(found)}$", lines[-1])
        assert (SEED in lines[-1]) == (edition == "interviewer"), "a candidate's copy never names its seed"
        # A long prompt leaves its lines to write on to the next page, and these are no text.
        ruled = edition == "candidate" and lines[1].endswith(", continued")
        assert len(lines) > 5 or ruled, f"page {number} is as good as empty"


@all_packets
def test_there_are_bookmarks(packets, profile, edition, paper):
    titles = pdf.outline(packets.file(profile, edition, "pdf", paper))
    sections = load_yaml(ROOT / "profiles" / f"{profile}.yaml")["sections"]
    for section in sections:
        assert any(section["title"] in title for title in titles), section["title"]


@all_packets
def test_prompts_are_there_whole(packets, profile, edition, paper):
    text = squeezed("".join(packets.pages(profile, edition, paper)))
    for id_ in packets.ids(profile):
        for block in plain(questions()[id_]["prompt"]).split("\n\n"):
            # Blocks may stand on both sides of a page's end, lines of a block may not.
            assert squeezed(block) in text, f"{id_}: {block}"


@all_packets
def test_code_keeps_its_lines_and_indentation(packets, profile, edition, paper):
    lines = [line for page in packets.pages(profile, edition, paper) for line in page.splitlines()]
    for id_ in packets.ids(profile):
        for code in code_blocks(questions()[id_]["prompt"]):
            assert pdf.has_code(lines, code), f"{id_}:\n{code}"


@interviewer_packets
def test_the_interviewer_sees_everything(packets, profile, paper):
    text = squeezed("".join(packets.pages(profile, "interviewer", paper)))
    for id_ in packets.ids(profile):
        question = questions()[id_]
        assert squeezed(question["title"]) in text, id_
        for field in ("anchors", "strong-answer", "follow-ups", "red-flags"):
            for told in texts(question, field):
                assert squeezed(plain(told)) in text, f"{id_}: {told}"


@interviewer_packets
def test_the_candidate_sees_which_kit_it_is_and_not_how_it_is_made(packets, profile, paper):
    path = packets.file(profile, "candidate", "pdf", paper)
    found = packets.pages(profile, "candidate", paper) + pdf.strings(path) + list(pdf.info(path).values())
    assert all(path.name.split(".")[0] in page for page in packets.pages(profile, "candidate", paper))
    for secret in (SEED, profile, "algorithm"):
        assert not [text for text in found if secret in text], secret
    ours = "".join(packets.pages(profile, "interviewer", paper))
    assert f"{profile} · seed {SEED}" in ours, "the search would find it"


@interviewer_packets
def test_the_candidate_sees_no_secret(packets, profile, paper):
    text = squeezed("".join(packets.pages(profile, "candidate", paper)))
    for id_ in packets.ids(profile):
        for secret in secrets(questions()[id_]):
            assert squeezed(secret) not in text, f"{id_}: {secret}"
