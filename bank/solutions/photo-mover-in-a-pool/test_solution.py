import contextlib
import threading
from pathlib import Path

import pytest
from solution import Mover


class Storage:
    """Fails for the first photos, as many as it is told."""

    def __init__(self, failures=0):
        self.photos, self.failures = {}, failures

    def put(self, name, data):
        if self.failures:
            self.failures -= 1
            raise OSError("storage is busy")
        self.photos[name] = data


@pytest.fixture
def outcome(tmp_path, capsys, caplog):
    """Copies photos, each with its name as contents; gives the storage and all that was printed, logged or raised."""

    def run(*names, failures=0):
        for name in names:
            (tmp_path / name).write_text(name)
        storage, raised = Storage(failures), ""
        try:
            Mover(storage).run(tmp_path)
        except Exception as error:
            raised = f"{type(error).__name__}: {error}"
        printed = capsys.readouterr()
        return storage, "\n".join([printed.out, printed.err, caplog.text, raised])

    return run


def test_copies_photos_alone(tmp_path):
    for name in "a.jpg", "notes.txt":
        (tmp_path / name).write_text(name)
    storage = Storage()
    assert Mover(storage).run(tmp_path) == 1
    assert storage.photos == {"a.jpg": b"a.jpg"}


def test_every_photo_keeps_its_name(outcome, monkeypatch):
    both, read = threading.Barrier(2), Path.read_bytes

    def slow_read(path):
        with contextlib.suppress(threading.BrokenBarrierError):
            both.wait(timeout=1)
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", slow_read)
    storage, _ = outcome("a.jpg", "b.jpg")
    assert storage.photos == {"a.jpg": b"a.jpg", "b.jpg": b"b.jpg"}


def test_other_photos_are_copied_after_a_failure(outcome):
    storage, _ = outcome("a.jpg", "b.jpg", failures=1)
    assert storage.photos


def test_the_report_does_not_claim_failed_photos(outcome):
    _, told = outcome("a.jpg", failures=9)
    assert "copied 1 of 1" not in told


def test_failed_photos_are_named(outcome):
    _, told = outcome("a.jpg", failures=9)
    assert "a.jpg" in told
