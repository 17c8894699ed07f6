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
            '=HYPERLINK("http://example.invalid","click")', "=cmd|'/c calc'!A1",
            # Cells of their own where the separator is another one.
            "a;=1+1;b", "a|=1+1|b", "a; =1+1", 'a;"=1+1&";b', "a;;+1+1", "a|-2+3", "a;@SUM(1,2)", "a;＝1+1"]
SEPARATORS = (",", ";", "\t", "|")

# Texts that a spreadsheet takes for a number, a day or a truth.
SEEDS = ["7", "007", "1E5", "1e5", "-0", "0.10", "1,5", "12345678901234567890", "0x1F", "1/2", "2026-11-29", "11/29/26",
         "29.11.2026", "12:30", "TRUE", "false", "5%", "$5", "€ 5", "(5)", "mar-5", "5 May 2026", "NaN", "1 1/2", "+5",
         "=1+1", "'7", "#N/A", "1e-7", "null", "½", "٣", "１２"]
FINGERPRINTS = ["1234567890123456", "12345678901234e5", "0000000000000007", "1e10000000000000", "00000000000000e0"]


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
    arguments = ["--seed", "external", "--date", "2026-03-01"]
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
            "topic": "pytest", "level": "mid", "difficulty": "easy", "minutes": 5,
            "prompt": f"{text.strip()}\n\n```python\n=1+1\n@SUM(1)\n-2+3\nx;=1+1\n```\n",
            "strong-answer": [text.strip()], "follow-ups": [text.strip()], "red-flags": [text.strip()],
            "anchors": {level: f"{text.strip()} {level}" for level in range(1, 5)}, "references": ["=1+1"],
        }
        for number, text in enumerate(FORMULAS)
    ]
    profile = {
        "format": 1, "id": "formulas", "title": "=1+1", "summary": "=1+1", "level": "mid", "duration": 5 * len(FORMULAS),
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
    seen = [cell.replace("'", "") for row in read_csv(csv_path) for cell in row]
    if layout == "questions":
        assert {text.strip().replace("'", "") for text in FORMULAS} <= set(seen)


@pytest.mark.parametrize("separator", SEPARATORS, ids=["comma", "semicolon", "tab", "bar"])
def test_nothing_is_evaluated_wherever_the_file_is_cut(hostile, separator, tmp_path):
    kinds = list(hostile)
    books = convert([hostile[kind][0] for kind in kinds], tmp_path, tmp_path / "office", separator)
    for (layout, what), book in zip(kinds, books):
        live = [cell.value for row in cells(book) for cell in row if cell.data_type in ("f", "e")]
        if what == "safe":
            assert live == [], layout
        elif layout == "questions":
            assert live, "the check can fail"


def test_where_a_kit_comes_from_is_kept(tmp_path):
    """Opened and saved by LibreOffice, the cells that say where a kit comes from are what they were."""
    files = []
    for number, seed in enumerate(SEEDS):
        options = [f"--seed={seed}", f"--date={seed}"]
        files.append(write(tmp_path / f"seed-{number}", "questions", "plain", "screen-30", *options))
    # No seed is known that draws such a fingerprint, so they are written into a sheet.
    text = files[0].read_text(encoding="utf-8")
    print_ = dict(zip(*read_csv(files[0])[:2]))["fingerprint"].split()[1]
    for fingerprint in FINGERPRINTS:
        files.append(tmp_path / f"print-{fingerprint}.csv")
        files[-1].write_text(text.replace(print_, fingerprint), encoding="utf-8")
    saved = convert(files, tmp_path / "saved", tmp_path / "office", to="csv")
    for before, after in zip(map(read_csv, files), map(read_csv, saved)):
        origin = before[0].index("profile")
        assert [row[origin:] for row in after] == [row[origin:] for row in before]
    shown = [dict(zip(*read_csv(path)[:2]))["seed"] for path in saved[: len(SEEDS)]]
    assert shown == [f"seed {seed}" for seed in SEEDS]


def test_a_column_of_the_candidates_sheet_holds_no_number(opened):
    """Whoever averages a column meets scores only."""
    for (_, layout, _), (_, workbook) in opened.items():
        if layout == "candidates":
            rows = cells(workbook)
            assert {cell.data_type for row in rows[1:] for cell in row} <= {"s", "n"}
            assert [cell.value for row in rows[1:] for cell in row if cell.data_type == "n"].count(None) > 0
            assert not [cell for row in rows[1:] for cell in row if isinstance(cell.value, (int, float))]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_raw_cells_would_be_evaluated(hostile, layout):
    """The check above can fail: without the apostrophes LibreOffice finds formulas."""
    _, workbook = hostile[layout, "raw"]
    assert any(cell.data_type == "f" for row in cells(workbook) for cell in row)
