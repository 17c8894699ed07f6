"""Every active question of the shipped bank in a candidate's PDF: nothing is given away, and code stays code."""

import pytest
from support import pdf
from support.bank import code_blocks, plain, questions, secrets, squeezed, texts
from support.program import compose, kit_ids, packet_file

MOST_PICKS = 12
MOST_MINUTES = 240

PROFILE = """\
format: 1
id: {id}
title: Every question
summary: A kit that exists to be searched.
level: mid
duration: {minutes}
opening: 0
closing: 0
slack: 5
spread:
  per-topic: any
sections:
  - id: all
    title: Questions
    purpose: See whether anything confidential gets through.
    picks: {picks}
    where:
      id: [{ids}]
      level: [junior, mid, senior, staff]
"""


def batches():
    """All active questions, in kits small enough for one interview and without enemies."""
    made = []
    for question in questions().values():
        foes = set(question.get("enemies") or [])
        for batch in made:
            ids = {other["id"] for other in batch}
            enemies = ids & foes or any(question["id"] in (other.get("enemies") or []) for other in batch)
            minutes = sum(other["minutes"] for other in batch) + question["minutes"]
            if len(batch) < MOST_PICKS and minutes <= MOST_MINUTES and not enemies:
                batch.append(question)
                break
        else:
            made.append([question])
    return made


BATCHES = batches()


def write_profile(folder, number, batch):
    """Writes the profile of which the batch is the only kit."""
    name = f"every-{number}"
    ids = [question["id"] for question in batch]
    # A slack of 5 minutes, because a single short question is less than the shortest interview.
    minutes = max(5, sum(question["minutes"] for question in batch))
    text = PROFILE.format(id=name, minutes=minutes, picks=len(ids), ids=", ".join(ids))
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return name


@pytest.fixture(scope="module", params=range(len(BATCHES)))
def candidate(request, tmp_path_factory):
    """A batch with the candidate's PDF of it."""
    batch = BATCHES[request.param]
    folder = tmp_path_factory.mktemp("profiles")
    name = write_profile(folder, request.param, batch)
    drawn = kit_ids(name, "--profiles", folder)
    assert sorted(drawn) == sorted(question["id"] for question in batch), "the kit holds the whole batch"
    stem = compose(folder / "out", name, "--profiles", folder, "--format", "pdf", "--edition", "both")
    return batch, stem


def test_every_active_question_is_in_a_batch():
    covered = [question["id"] for batch in BATCHES for question in batch]
    assert len(covered) >= 100
    assert sorted(covered) == sorted(questions())


def told(batch):
    """What the batch must not tell, but for what one of its prompts says."""
    prompts = squeezed("".join(plain(question["prompt"]) for question in batch))
    found = [(question["id"], text) for question in batch for text in secrets(question)]
    return [(id_, text) for id_, text in found if squeezed(text) not in prompts]


def leaks(batch, text):
    """The confidential texts that a text holds."""
    text = squeezed(text)
    return [(id_, secret) for id_, secret in told(batch) if squeezed(secret) in text]


def test_no_leak_in_the_text(candidate):
    batch, stem = candidate
    path = packet_file(stem, "candidate", "pdf")
    for options in (["-layout"], ["-raw"]):
        text = pdf.text(path, *options)
        assert leaks(batch, text) == []
    for question in batch:
        first = plain(question["prompt"]).split("\n")[0]
        assert squeezed(first) in squeezed(text), "the prompts are there"


def test_code_keeps_its_lines_and_indentation(candidate):
    batch, stem = candidate
    lines = pdf.text(packet_file(stem, "candidate", "pdf"), "-layout").splitlines()
    for question in batch:
        for code in code_blocks(question["prompt"]):
            assert pdf.has_code(lines, code), f"{question['id']}:\n{code}"


def test_no_leak_in_properties_outline_or_tags(candidate):
    batch, stem = candidate
    path = packet_file(stem, "candidate", "pdf")
    found = pdf.strings(path) + pdf.outline(path) + list(pdf.info(path).values())
    assert any("Every question" in text for text in found), "strings were found at all"
    assert leaks(batch, "\n".join(found)) == []


def test_the_search_would_find_a_leak(candidate):
    """The interviewer's edition holds every text that is looked for, so the search can fail."""
    batch, stem = candidate
    path = f"{stem}.interviewer.pdf"
    found = {id_ for id_, _ in leaks(batch, pdf.text(path, "-layout"))}
    assert found == {question["id"] for question in batch}
    anchors = [plain(text) for question in batch for text in texts(question, "anchors")]
    text = squeezed(pdf.text(path, "-layout"))
    assert all(squeezed(anchor) in text for anchor in anchors)
    assert leaks(batch, "\n".join(pdf.strings(path))), "titles are bookmarks in that edition"
