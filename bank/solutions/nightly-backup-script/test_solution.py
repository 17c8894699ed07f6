import contextlib
import os

import pytest
from solution import backup

FAILURES = Exception, SystemExit
GOOD = [f"2020-01-0{day}.sql" for day in range(1, 8)]


@pytest.fixture
def pg_dump(tmp_path, monkeypatch):
    """Puts a program in the place of pg_dump that prints some lines and ends with a code."""

    def install(code):
        program = tmp_path / "bin" / "pg_dump"
        program.parent.mkdir(exist_ok=True)
        program.write_text(f'#!/bin/sh\necho "dump of $1"\necho trouble >&2\nexit {code}\n')
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")

    return install


@pytest.fixture
def folder(tmp_path):
    """A folder with seven good backups."""
    folder = tmp_path / "backups"
    folder.mkdir()
    for name in GOOD:
        (folder / name).write_text("a good dump\n")
    return folder


def names(folder):
    return sorted(path.name for path in folder.glob("*.sql"))


def test_writes_the_dump(pg_dump, folder):
    pg_dump(0)
    backup("shop", folder)
    assert (folder / names(folder)[-1]).read_text() == "dump of shop\n"


def test_keeps_the_seven_newest(pg_dump, folder):
    pg_dump(0)
    backup("shop", folder)
    assert names(folder)[:-1] == GOOD[1:]


def test_a_failed_dump_ends_with_an_error(pg_dump, folder):
    pg_dump(1)
    with pytest.raises(FAILURES):
        backup("shop", folder)


def test_a_failed_dump_deletes_nothing(pg_dump, folder):
    pg_dump(1)
    with contextlib.suppress(*FAILURES):
        backup("shop", folder)
    assert set(GOOD) <= set(names(folder))


def test_a_failed_dump_is_not_kept_as_a_backup(pg_dump, folder):
    pg_dump(1)
    with contextlib.suppress(*FAILURES):
        backup("shop", folder)
    assert set(names(folder)) <= set(GOOD)


def test_ten_failed_nights_leave_a_good_backup(pg_dump, folder, monkeypatch):
    pg_dump(1)
    for night in range(10):
        with contextlib.suppress(*FAILURES):
            backup("shop", folder)
        for path in folder.glob("*.sql"):  # tonight becomes an earlier night
            if path.name > "2021":
                path.rename(folder / f"2020-02-{night:02}.sql")
    assert "a good dump\n" in [path.read_text() for path in folder.glob("*.sql")]
