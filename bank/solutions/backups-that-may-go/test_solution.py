import pytest
from solution import to_delete


@pytest.fixture
def root(tmp_path):
    for name in [
        "db1/2025-06-30.tar.gz",
        "db1/2025-06-28.tar.gz",
        "db1/2025-06-29.tar.gz",
        "db1/notes.txt",
        "db2/2025-06-30.tar.gz",
        "readme.txt",
    ]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    return tmp_path


def names(root, keep):
    return sorted(str(path.relative_to(root)) for path in to_delete(root, keep))


def test_the_example(root):
    assert names(root, 2) == ["db1/2025-06-28.tar.gz"]


def test_counts_in_each_folder(root):
    assert names(root, 1) == ["db1/2025-06-28.tar.gz", "db1/2025-06-29.tar.gz"]


def test_keeping_none_lists_all_archives_and_no_other_file(root):
    assert len(names(root, 0)) == 4
    assert all(name.endswith(".tar.gz") for name in names(root, 0))


def test_keeping_more_than_there_are_lists_nothing(root):
    assert names(root, 9) == []


def test_the_newest_by_date_stay_across_years(root):
    (root / "db2" / "2024-12-31.tar.gz").touch()
    assert names(root, 1)[-1] == "db2/2024-12-31.tar.gz"


def test_deletes_nothing(root):
    before = sorted(root.rglob("*"))
    to_delete(root, 0)
    assert sorted(root.rglob("*")) == before
