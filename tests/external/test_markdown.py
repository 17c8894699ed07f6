"""The Markdown packets through a parser that is not ours."""

import pytest
from markdown_it import MarkdownIt
from support.bank import code_blocks, plain, questions, secrets, squeezed, texts
from support.program import EDITIONS, PROFILES

packets_ = pytest.mark.parametrize("profile, edition", [(p, e) for p in PROFILES for e in EDITIONS])


def tokens(packets, profile, edition):
    """The block tokens of a packet, read as GitHub would, but with HTML recognised."""
    text = packets.file(profile, edition, "md").read_text(encoding="utf-8")
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)


def inlines(blocks):
    """All inline tokens."""
    return [child for block in blocks for child in block.children or []]


@packets_
def test_no_raw_html_and_no_images(packets, profile, edition):
    blocks = tokens(packets, profile, edition)
    kinds = {token.type for token in blocks + inlines(blocks)}
    assert not kinds & {"html_block", "html_inline", "image", "s_open"}


@packets_
def test_tables_are_rectangular(packets, profile, edition):
    lines = packets.file(profile, edition, "md").read_text(encoding="utf-8").splitlines()
    tables = [token for token in tokens(packets, profile, edition) if token.type == "table_open"]
    # What looks like a table raw must be one when read.
    delimiters = [line for line in lines if line.lstrip("> ").startswith("| ---")]
    assert len(tables) == len(delimiters)
    if edition == "interviewer":
        assert len(tables) >= 3 + len(packets.ids(profile))
    for table in tables:
        rows = lines[table.map[0] : table.map[1]]
        assert len({row.replace("\\|", "").count("|") for row in rows}) == 1, rows


@packets_
def test_code_blocks_are_the_prompts_own(packets, profile, edition):
    expected = [code for id_ in packets.ids(profile) for code in code_blocks(questions()[id_]["prompt"])]
    blocks = tokens(packets, profile, edition)
    found = [token.content for token in blocks if token.type in ("fence", "code_block")]
    assert found == expected


@packets_
def test_headings_go_down_one_step_at_a_time(packets, profile, edition):
    levels = [int(t.tag[1]) for t in tokens(packets, profile, edition) if t.type == "heading_open"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))


def seen(packets, profile, edition):
    """What a reader sees of a packet, without white space."""
    parts = []
    for token in tokens(packets, profile, edition):
        parts.append(token.content if token.type in ("fence", "code_block") else "")
        parts += [child.content for child in token.children or []]
    return squeezed("".join(parts))


@pytest.mark.parametrize("profile", PROFILES)
def test_the_interviewer_reads_everything(packets, profile):
    text = seen(packets, profile, "interviewer")
    for id_ in packets.ids(profile):
        question = questions()[id_]
        assert squeezed(plain(question["prompt"])) in text, id_
        for field in ("anchors", "strong-answer", "follow-ups", "red-flags"):
            for told in texts(question, field):
                assert squeezed(plain(told)) in text, f"{id_}: {told}"


@pytest.mark.parametrize("profile", PROFILES)
def test_the_candidate_reads_no_secret(packets, profile):
    text = seen(packets, profile, "candidate")
    raw = squeezed(packets.file(profile, "candidate", "md").read_text(encoding="utf-8"))
    for id_ in packets.ids(profile):
        assert squeezed(plain(questions()[id_]["prompt"])) in text, id_
        for secret in secrets(questions()[id_]):
            assert squeezed(secret) not in text, f"{id_}: {secret}"
            assert squeezed(secret) not in raw, f"{id_}: {secret}"
