"""The JSON Schemas say the same as our own reader: right files pass, wrong ones do not."""

import copy
import json

import pytest
from jsonschema import Draft202012Validator
from support.bank import load_yaml
from support.program import ROOT, interviewkit

RUBRIC = ROOT / "bank" / "rubric.yaml"
SAMPLES = sorted((ROOT / "bank" / "samples").rglob("*.yaml"))
BANK = [
    path
    for path in sorted((ROOT / "bank").rglob("*.yaml"))
    if path != RUBRIC and path.relative_to(ROOT / "bank").parts[0] not in ("samples", "solutions")
]
LOOPS = sorted((ROOT / "profiles" / "loops").rglob("*.yaml"))
PROFILES = [path for path in sorted((ROOT / "profiles").rglob("*.yaml")) if path not in LOOPS]


def schema(of):
    """One of the schemas as shipped."""
    return json.loads((ROOT / "schema" / f"{of}.schema.json").read_text(encoding="utf-8"))


def keyed_by_text(value):
    """A YAML value as JSON has it, where every key is text; that is how editors hand it to a schema."""
    if isinstance(value, dict):
        return {str(key): keyed_by_text(item) for key, item in value.items()}
    return [keyed_by_text(item) for item in value] if isinstance(value, list) else value


def read(path):
    """A YAML file as a schema sees it."""
    return keyed_by_text(load_yaml(path))


def problems(of, document):
    """What the validator finds, each with its place."""
    found = Draft202012Validator(schema(of)).iter_errors(document)
    return [f"{error.json_path}: {error.message}" for error in found]


SCHEMAS = ["bank", "rubric", "samples", "profile", "loop"]


def of_file(path):
    """The schema that a shipped file must pass."""
    if path == RUBRIC:
        return "rubric"
    if path in LOOPS:
        return "loop"
    return "samples" if path in SAMPLES else "profile" if path in PROFILES else "bank"


@pytest.mark.parametrize("of", SCHEMAS)
def test_schema_is_valid_and_strict(of):
    shipped = schema(of)
    Draft202012Validator.check_schema(shipped)
    assert shipped.get("$schema") == "https://json-schema.org/draft/2020-12/schema"
    assert problems(of, {}) != [], "an empty file is no good file"
    assert problems(of, []) != []


@pytest.mark.parametrize("of", SCHEMAS)
def test_the_program_prints_the_same_schema(of):
    assert json.loads(interviewkit("schema", of).stdout) == schema(of)


SHIPPED = [*BANK, RUBRIC, *SAMPLES, *PROFILES, *LOOPS]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_files_pass(path):
    assert problems(of_file(path), read(path)) == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_file_names_its_schema(path):
    first = path.read_text(encoding="utf-8").splitlines()[0]
    start = "# yaml-language-server: $schema="
    assert first.startswith(start)
    of = of_file(path)
    assert (path.parent / first.removeprefix(start)).resolve() == ROOT / "schema" / f"{of}.schema.json"


REMOVE = object()
FIRST = ("questions", 0)

# Where to change a good file, and to what.
BROKEN_QUESTIONS = {
    "a newer format": (("format",), 2),
    "no format": (("format",), REMOVE),
    "an unknown field": ((*FIRST, "dificulty"), "easy"),
    "no id": ((*FIRST, "id"), REMOVE),
    "an id with capitals": ((*FIRST, "id"), "Shared-Cart"),
    "no title": ((*FIRST, "title"), REMOVE),
    "a title that is a number": ((*FIRST, "title"), 7),
    "an unknown kind": ((*FIRST, "kind"), "riddle"),
    "an unknown difficulty": ((*FIRST, "difficulty"), "hardish"),
    "an unknown level": ((*FIRST, "levels"), ["mid", "principal"]),
    "level beside levels": ((*FIRST, "level"), "mid"),
    "an unknown status": ((*FIRST, "status"), "live"),
    "no minutes": ((*FIRST, "minutes"), 0),
    "10,000 minutes": ((*FIRST, "minutes"), 10_000),
    "minutes as text": ((*FIRST, "minutes"), "five"),
    "no anchors": ((*FIRST, "anchors"), REMOVE),
    "an anchor that is no level": ((*FIRST, "anchors", "good"), "Says so."),
    "no prompt": ((*FIRST, "prompt"), REMOVE),
    "no questions": (("questions",), REMOVE),
}
BROKEN_PROFILES = {
    "a newer format": (("format",), 2),
    "no id": (("id",), REMOVE),
    "an unknown field": (("durations",), 30),
    "no sections": (("sections",), []),
    "a duration as text": (("duration",), "half an hour"),
    "no duration": (("duration",), REMOVE),
    "an unknown level": (("level",), "principal"),
    "picks that are no range": (("sections", 0, "picks"), "some"),
    "no picks": (("sections", 0, "picks"), REMOVE),
    "an unknown filter": (("sections", 0, "where", "colour"), "red"),
    "an unknown kind": (("sections", 0, "where", "kind"), "riddle"),
}


def changed(document, path, value):
    """A copy of a document with one place changed."""
    document = copy.deepcopy(document)
    *parents, last = path
    place = document
    for step in parents:
        place = place[step]
    if value is REMOVE:
        del place[last]
    else:
        place[last] = value
    return document


@pytest.mark.parametrize("case", BROKEN_QUESTIONS)
def test_broken_questions_do_not_pass(case):
    good = read(ROOT / "bank" / "quality" / "pytest.yaml")
    assert "levels" in good["questions"][0]
    assert problems("bank", good) == []
    assert problems("bank", changed(good, *BROKEN_QUESTIONS[case])) != []


@pytest.mark.parametrize("case", BROKEN_PROFILES)
def test_broken_profiles_do_not_pass(case):
    good = read(ROOT / "profiles" / "screen-30.yaml")
    assert problems("profile", good) == []
    assert problems("profile", changed(good, *BROKEN_PROFILES[case])) != []


BROKEN_RUBRIC = {
    "no version": (("version",), REMOVE),
    "no changelog": (("changelog",), []),
    "no signals": (("competencies", "coding", "signals"), REMOVE),
    "no staff": (("competencies", "coding", "signals", "staff"), REMOVE),
    "no must-have": (("competencies", "coding", "signals", "mid", "must-have"), []),
    "an unknown field": (("competencies", "coding", "weight"), 2),
}


@pytest.mark.parametrize("case", BROKEN_RUBRIC)
def test_broken_rubrics_do_not_pass(case):
    good = read(RUBRIC)
    assert problems("rubric", changed(good, *BROKEN_RUBRIC[case])) != []


@pytest.mark.parametrize("field", ["format", "areas"])
def test_vocabulary_needs_its_parts(field):
    good = read(ROOT / "bank" / "bank.yaml")
    assert problems("bank", changed(good, (field,), REMOVE)) != []


BROKEN_LOOPS = {
    "a newer format": (("format",), 2),
    "an unknown field": (("duration",), 300),
    "no level": (("level",), REMOVE),
    "one round": (("rounds",), []),
    "a round without a profile": (("rounds", 0, "profile"), REMOVE),
    "a slot as text": (("rounds", 0, "minutes"), "an hour"),
    "an unknown panel": (("rounds", 0, "panel"), "lunch"),
    "seen by no one": (("seen-by",), 0),
    "seen-by without must-have": (("must-have",), REMOVE),
    "an unknown area": (("panel",), ["coding", "lunch"]),
}


@pytest.mark.parametrize("case", BROKEN_LOOPS)
def test_broken_loops_do_not_pass(case):
    good = read(ROOT / "profiles" / "loops" / "senior-onsite.yaml")
    assert problems("loop", good) == []
    assert problems("loop", changed(good, *BROKEN_LOOPS[case])) != []
