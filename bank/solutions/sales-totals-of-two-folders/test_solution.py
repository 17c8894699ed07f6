import contextlib
from pathlib import Path

import pytest
from solution import report


@pytest.fixture(autouse=True)
def start(tmp_path, monkeypatch):
    """The folder in which the script is started, with two folders of sales."""
    for folder, cents in [("north", "250\n50"), ("south", "1000")]:
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "may.csv").write_text(f"cents\n{cents}\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_reads_one_folder_by_its_full_path(start):
    report([start / "north"], start / "report.txt")
    assert (start / "report.txt").read_text().strip().endswith("/may.csv: 3.00")


def test_reads_two_folders(start):
    report(["north", "south"], start / "report.txt")
    assert (start / "report.txt").read_text().split("\n")[:2] == [
        "north/may.csv: 3.00",
        "south/may.csv: 10.00",
    ]


def test_the_report_lands_where_the_caller_expects_it(start):
    report(["north"], "report.txt")
    assert (start / "report.txt").exists()


def test_leaves_other_files_out(start):
    (start / "north" / "notes.txt").write_text("cents\n7\n")
    report([start / "north"], start / "report.txt")
    assert "notes" not in (start / "report.txt").read_text()


def test_a_damaged_file_leaves_the_current_folder_alone(start):
    (start / "south" / "june.csv").write_text('cents\n""\n')
    with contextlib.suppress(ValueError):
        report(["south"], "report.txt")
    assert Path.cwd() == start
