"""The bank as a plain YAML reader sees it, so that our own reader is not its own judge."""

import re
from functools import cache

import yaml
from markdown_it import MarkdownIt

from .program import ROOT

CONFIDENTIAL = ("strong-answer", "follow-ups", "anchors", "red-flags", "references")


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2's core schema: no dates, no sexagesimal numbers, no `on` and `off`."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


def load_yaml(path):
    """Reads one YAML file."""
    return yaml.load(path.read_text(encoding="utf-8-sig"), CoreLoader)


@cache
def every_question():
    """All questions of the shipped bank by id."""
    found = {}
    for path in sorted((ROOT / "bank").rglob("*.yaml")):
        for question in load_yaml(path).get("questions") or []:
            assert question["id"] not in found, f"{question['id']} is there twice"
            found[question["id"]] = question
    return found


@cache
def questions():
    """All active questions of the shipped bank by id."""
    return {id_: q for id_, q in every_question().items() if q.get("status", "active") == "active"}


def texts(question, field):
    """The Markdown texts of a field that holds several."""
    value = question.get(field) or []
    return list(value.values()) if isinstance(value, dict) else list(value)


def plain(markdown):
    """What a reader sees of a Markdown text, code included."""
    parts = []
    for token in MarkdownIt("commonmark").parse(markdown):
        if token.type in ("fence", "code_block"):
            parts.append(token.content)
        for child in token.children or []:
            parts.append("\n" if child.type in ("softbreak", "hardbreak") else child.content)
        parts.append("\n")
    return "".join(parts)


def fences(markdown):
    """The code blocks of a Markdown text, however they are nested: language, text."""
    tokens = MarkdownIt("commonmark").parse(markdown)
    return [(token.info.strip(), token.content) for token in tokens if token.type in ("fence", "code_block")]


def code_blocks(markdown):
    """The texts of the code blocks of a Markdown text."""
    return [text for _, text in fences(markdown)]


def squeezed(text):
    """A text without white space: where lines break on paper means nothing."""
    return re.sub(r"\s+", "", text)


def sentences(markdown):
    """The sentences of a text as a reader sees them, without those too short to give anything away."""
    parts = re.split(r"(?<=[.!?;:])\s+", plain(markdown).strip())
    return [part for part in parts if len(squeezed(part)) >= 12]


def secrets(question):
    """What no candidate may see of a question, but for what its prompt says anyway."""
    prompt = squeezed(plain(question["prompt"]))
    told = [question["title"], question["id"]]
    for field in CONFIDENTIAL:
        for text in texts(question, field):
            told += sentences(text) + [plain(text).strip()]
    return [text for text in told if squeezed(text) not in prompt]
