"""What poppler, qpdf and pypdf find in a PDF."""

import re
from pathlib import Path

import pypdf
from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, TextStringObject

from .program import run


def info(path):
    """The fields that `pdfinfo` prints."""
    done = run("pdfinfo", path)
    assert done.stderr == ""
    pairs = (line.split(":", 1) for line in done.stdout.splitlines())
    return {name: value.strip() for name, value in pairs}


def metadata(path):
    """The metadata stream."""
    done = run("pdfinfo", "-meta", path)
    assert done.stderr == ""
    return done.stdout


def text(path, *options):
    """The text of all pages as `pdftotext` gives it; pages end with a form feed."""
    done = run("pdftotext", *options, path, "-")
    assert done.stderr == ""
    return done.stdout


def pages(path):
    """The text of each page, laid out as on paper."""
    found = text(path, "-layout").split("\f")
    assert found.pop() == "", "the last page ends with a form feed"
    return found


def outline(path):
    """The titles of all bookmarks."""

    def flat(items):
        for item in items:
            if isinstance(item, list):
                yield from flat(item)
            else:
                yield item.title

    return list(flat(pypdf.PdfReader(path).outline))


def strings(path):
    """Every text string of every object outside the pages' own content, and the metadata stream."""
    reader = pypdf.PdfReader(path)
    found = []

    def walk(value):
        if isinstance(value, TextStringObject):
            found.append(str(value))
        elif isinstance(value, ByteStringObject):
            found.append(value.decode("utf-8", "replace"))
        elif isinstance(value, DictionaryObject):
            for key in value:
                walk(value.raw_get(key))
        elif isinstance(value, ArrayObject):
            for item in list.__iter__(value):
                walk(item)

    numbers = set(reader.xref_objStm) | {number for part in reader.xref.values() for number in part}
    for number in sorted(numbers):
        walk(pypdf.generic.IndirectObject(number, 0, reader).get_object())
    found.append(metadata(path))
    return found


def fonts(path):
    """Name, embedded and subset of each typeface, from `pdffonts`."""
    done = run("pdffonts", path)
    assert done.stderr == ""
    lines = done.stdout.splitlines()[2:]
    rows = []
    for line in lines:
        embedded, subset, unicode_map = re.search(r"\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", line).groups()
        rows.append((line.split()[0], embedded, subset, unicode_map))
    return rows


def rendered(path, folder):
    """Draws every page at a low resolution; returns the pictures."""
    done = run("pdftoppm", "-r", "40", "-png", path, Path(folder) / "page")
    assert done.stderr == ""
    return sorted(Path(folder).glob("page*.png"))


def has_code(lines, code):
    """Whether the code's lines follow each other in the text, all moved right by the same number of columns."""
    code = [line for line in code.splitlines() if line.strip()]
    lines = [line for line in lines if line.strip()]
    # The first line may stand beside a label.
    starts = [at for at, line in enumerate(lines) if line.endswith(code[0].strip())]
    for at in starts:
        moved = len(lines[at]) - len(code[0].rstrip())
        following = [line[moved:].rstrip() for line in lines[at + 1 : at + len(code)]]
        if following == [line.rstrip() for line in code[1:]]:
            return True
    return False
