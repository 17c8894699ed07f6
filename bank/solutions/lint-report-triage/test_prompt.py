"""The report of the prompt is that of the linter, and the test fails once it is renamed."""

import subprocess
import sys
from pathlib import Path

pytest_plugins = "pytester"
BACKUP = """\
import os
import subprocess


def archive(path, done=[]):
    try:
        subprocess.run(f"tar czf backup.tgz {path}", shell=True)
    except:
        pass
    done.append(path)
    return done
"""
TEST = """\
from backup import archive


def test_archive():
    assert archive("a.txt") == ["a.txt"]


def test_archive():
    assert archive("b.txt") == ["b.txt"]
"""
REPORT = {
    ("backup.py", "1", "F401"),
    ("backup.py", "5", "B006"),
    ("backup.py", "7", "S602"),
    ("backup.py", "8", "E722"),
    ("backup.py", "8", "S110"),
    ("test_backup.py", "5", "S101"),
    ("test_backup.py", "8", "F811"),
    ("test_backup.py", "9", "S101"),
}


def test_the_linter_reports_this(tmp_path):
    (tmp_path / "backup.py").write_text(BACKUP, "utf-8")
    (tmp_path / "test_backup.py").write_text(TEST, "utf-8")
    command = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--isolated",
        "--no-cache",
        "--select=F,B,S,E",
    ]
    done = subprocess.run(
        [*command, "--output-format=concise", "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    found = [line.split() for line in done.stdout.splitlines() if ".py:" in line]
    assert {(*place.split(":")[:2], rule) for place, rule, *_ in found} == REPORT


def test_the_second_test_fails_after_the_rename(pytester):
    pytester.makepyfile(backup=BACKUP, test_backup=TEST)
    pytester.syspathinsert()
    assert pytester.runpytest("--disable-plugin-autoload").parseoutcomes() == {"passed": 1}
    renamed = TEST.replace("def test_archive", "def test_second", 1)
    Path("test_backup.py").write_text(renamed, "utf-8")
    assert pytester.runpytest("--disable-plugin-autoload").parseoutcomes() == {
        "passed": 1,
        "failed": 1,
    }
