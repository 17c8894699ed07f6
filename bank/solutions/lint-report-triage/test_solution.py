import contextlib
import tarfile

import pytest
from solution import archive


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ["a.txt", "b.txt", "my file.txt"]:
        (tmp_path / name).write_text("text", "utf-8")
    return tmp_path


def archived():
    with tarfile.open("backup.tgz") as backup:
        return backup.getnames()


def test_archives_a_file():
    assert archive("a.txt") == ["a.txt"]
    assert archived() == ["a.txt"]


def test_calls_do_not_share_a_list():
    archive("a.txt")
    assert archive("b.txt") == ["b.txt"]


def test_a_list_of_the_caller_grows():
    assert archive("b.txt", ["a.txt"]) == ["a.txt", "b.txt"]


def test_a_path_with_a_space_is_archived():
    archive("my file.txt")
    assert archived() == ["my file.txt"]


def test_a_path_is_not_run_as_a_command(folder):
    with contextlib.suppress(Exception):
        archive("a.txt; echo > stolen")
    assert not (folder / "stolen").exists()


def test_a_missing_file_is_an_error_and_not_listed():
    done = []
    with pytest.raises(Exception):  # noqa: B017 -- whatever the answer raises
        archive("missing.txt", done)
    assert done == []
