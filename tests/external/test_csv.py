"""The CSV files in LibreOffice: the same cells come out, and nothing is evaluated."""

import pytest
import yaml
from support.program import PROFILES, interviewkit
from support.sheets import cells, convert, read_csv, shown

LAYOUTS = ("questions", "candidates")
MARKS = ("plain", "bom")
SHEETS = [(profile, layout, mark) for profile in PROFILES for layout in LAYOUTS for mark in MARKS]

# Every beginning that some spreadsheet takes for a formula, full-width forms among them.
FORMULAS = ["=1+1", "+SUM(A1)", "-2+3", "@SUM(1,2)", "＝1+1", "＋1+1", "－1+1", "＠SUM(1)", " =1+1", "\t=1+1",
            '=HYPERLINK("http://example.invalid","click")', "=cmd|'/c calc'!A1"]


def write(folder, layout, mark, profile, *arguments):
    """Composes one CSV file into a new folder, and moves it beside that with the folder's name."""
    switches = ["--csv-layout", layout] + (["--csv-bom"] if mark == "bom" else [])
    interviewkit("compose", profile, "--format", "csv", "--out", folder, *switches, *arguments)
    [path] = folder.glob("*.csv")
    return path.rename(folder.with_suffix(".csv"))


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """Path of the CSV and of LibreOffice's workbook for each sheet."""
    folder = tmp_path_factory.mktemp("sheets")
    arguments = ["--seed", "REQ-1042", "--date", "2026-03-01"]
    files = [write(folder / "-".join(key), key[1], key[2], key[0], *arguments) for key in SHEETS]
    return dict(zip(SHEETS, zip(files, convert(files, folder, tmp_path_factory.mktemp("office")))))


def same_cells(csv_path, workbook):
    """Compares every cell; a number or a date may have become one, but must read the same."""
    ours, theirs = read_csv(csv_path), cells(workbook)
    assert len(theirs) == len(ours)
    for row, (mine, other) in enumerate(zip(ours, theirs), start=1):
        assert [cell.data_type for cell in other if cell.data_type in ("f", "e")] == [], f"row {row}"
        values = [shown(cell) for cell in other]
        assert values + [""] * (len(mine) - len(values)) == mine, f"row {row}"


@pytest.mark.parametrize("key", SHEETS, ids="-".join)
def test_libreoffice_reads_the_same_cells(opened, key):
    csv_path, workbook = opened[key]
    assert csv_path.read_bytes().startswith(b"\xef\xbb\xbf") == (key[2] == "bom")
    same_cells(csv_path, workbook)


@pytest.mark.parametrize("key", SHEETS, ids="-".join)
def test_rows_are_rectangular_and_end_as_the_standard_says(opened, key):
    csv_path, _ = opened[key]
    rows = read_csv(csv_path)
    assert len({len(row) for row in rows}) == 1
    assert len(set(rows[0])) == len(rows[0]), "no heading is there twice"
    data = csv_path.read_bytes()
    assert data.endswith(b"\r\n")
    assert data.count(b"\r") == len(rows), "inside a cell lines end with a line feed"


def hostile_bank(folder):
    """A bank and a profile in which every text a cell can show begins like a formula."""
    bank, profiles = folder / "bank", folder / "profiles"
    bank.mkdir(parents=True)
    profiles.mkdir()
    words = {
        "format": 1, "name": "=1+1",
        "competencies": {"quality": {"name": "=1+1", "definition": "=1+1"}},
        "areas": {"quality": {"name": "=1+1", "topics": {"pytest": "=1+1"}}},
    }
    questions = [
        {
            "id": f"formula-{number}", "title": text.strip(), "kind": "concept", "competency": "quality",
            "topic": "pytest", "level": "mid", "difficulty": "easy", "minutes": 5, "prompt": f"{text.strip()}\n",
            "strong-answer": [text.strip()], "follow-ups": [text.strip()], "red-flags": [text.strip()],
            "anchors": {level: f"{text.strip()} {level}" for level in range(1, 5)}, "references": ["=1+1"],
        }
        for number, text in enumerate(FORMULAS)
    ]
    profile = {
        "format": 1, "id": "formulas", "title": "=1+1", "summary": "=1+1", "level": "mid", "duration": 60,
        "opening": 0, "closing": 0, "spread": {"per-topic": "any"},
        "sections": [{"id": "all", "title": "=1+1", "purpose": "=1+1", "picks": len(FORMULAS),
                      "where": {"topic": "pytest"}}],
    }
    for path, content in ((bank / "bank.yaml", words),
                          (bank / "formulas.yaml", {"format": 1, "questions": questions}),
                          (profiles / "formulas.yaml", profile)):
        path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return ["--bank", bank, "--profiles", profiles]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """CSV and workbook of the hostile bank for each layout, neutralised and raw."""
    folder = tmp_path_factory.mktemp("hostile")
    arguments = ["formulas", "--seed", "=1+1", "--date", "=1+1", *hostile_bank(folder)]
    files = {}
    for layout in LAYOUTS:
        files[layout, "safe"] = write(folder / f"{layout}-safe", layout, "plain", *arguments)
        files[layout, "raw"] = write(folder / f"{layout}-raw", layout, "plain", *arguments, "--csv-raw")
    books = convert(list(files.values()), folder, tmp_path_factory.mktemp("office"))
    return dict(zip(files, zip(files.values(), books)))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_is_evaluated(hostile, layout):
    csv_path, workbook = hostile[layout, "safe"]
    same_cells(csv_path, workbook)
    titles = [f"'{text.strip()}" for text in FORMULAS]
    seen = [cell for row in read_csv(csv_path) for cell in row]
    if layout == "questions":
        assert set(titles) <= set(seen)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_raw_cells_would_be_evaluated(hostile, layout):
    """The check above can fail: without the apostrophes LibreOffice finds formulas."""
    _, workbook = hostile[layout, "raw"]
    assert any(cell.data_type == "f" for row in cells(workbook) for cell in row)
