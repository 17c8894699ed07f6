import builtins
import io
import os
from pathlib import Path

import pytest
from solution import duplicates, main


@pytest.fixture
def root(tmp_path):
    for name, text in [
        ("a.jpg", "picture"),
        ("old/a2.jpg", "picture"),
        ("b.jpg", "drawing"),
        ("c.jpg", "other one"),
    ]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return tmp_path


@pytest.fixture
def opened(monkeypatch):
    """The names of the files that are opened; those in `fails` cannot be."""
    names, fails, real = [], set(), io.open

    def recording(file, *arguments, **options):
        name = os.path.basename(file) if not isinstance(file, int) else ""
        names.append(name)
        if name in fails:
            raise PermissionError(13, "Permission denied", str(file))
        return real(file, *arguments, **options)

    monkeypatch.setattr(io, "open", recording)
    monkeypatch.setattr(builtins, "open", recording)
    recording.names, recording.fails = names, fails
    return recording


def names(groups):
    return sorted([os.path.basename(path) for path in group] for group in groups)


def test_step_1_finds_files_with_the_same_content(root):
    found = [[Path(path) for path in group] for group in duplicates(root)]
    assert found == [[root / "a.jpg", root / "old" / "a2.jpg"]]


def test_step_1_takes_a_text_as_folder(root):
    assert names(duplicates(str(root))) == [["a.jpg", "a2.jpg"]]


def test_step_1_an_empty_folder_has_no_groups(tmp_path):
    assert duplicates(tmp_path) == []


def test_step_1_equal_length_is_not_enough(root):
    (root / "d.jpg").write_text("drawinG")
    assert names(duplicates(root)) == [["a.jpg", "a2.jpg"]]


def test_step_1_three_files_are_one_group_and_groups_are_apart(root):
    (root / "a3.jpg").write_text("picture")
    (root / "b2.jpg").write_text("drawing")
    assert names(duplicates(root)) == [["a.jpg", "a3.jpg", "a2.jpg"], ["b.jpg", "b2.jpg"]]


def test_step_2_a_file_of_unique_length_is_not_opened(root, opened):
    duplicates(root)
    assert "a.jpg" in opened.names
    assert "c.jpg" not in opened.names


def test_step_3_an_unreadable_file_is_reported_and_the_rest_is_found(root, opened):
    opened.fails.add("b.jpg")
    reported = []
    found = duplicates(
        root, on_error=lambda path, error: reported.append((os.path.basename(path), type(error)))
    )
    assert names(found) == [["a.jpg", "a2.jpg"]]
    assert reported == [("b.jpg", PermissionError)]


def test_step_3_errors_need_not_be_asked_for(root, opened):
    opened.fails.add("b.jpg")
    assert names(duplicates(root)) == [["a.jpg", "a2.jpg"]]


def test_step_3_a_link_is_no_duplicate(root):
    (root / "link.jpg").symlink_to(root / "b.jpg")
    (root / "nowhere.jpg").symlink_to(root / "gone.jpg")
    assert names(duplicates(root)) == [["a.jpg", "a2.jpg"]]


def test_step_4_the_command_prints_groups_and_tells_so(root, capsys):
    assert main([str(root)]) == 1
    assert "a2.jpg" in capsys.readouterr().out


def test_step_4_the_command_is_content_with_no_groups(tmp_path, capsys):
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().out == ""
