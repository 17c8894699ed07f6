import os
import re
from pathlib import Path

import pytest
from mypy import api
from solution import MemoryStore, archive

ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")
USE = """\
from answer import MemoryStore, archive


class DiskStore:
    def write(self, key: str, data: bytes) -> None: ...
    def compact(self) -> None: ...


class CloudBucket:
    def write(self, key: str, data: bytes, public: bool = False) -> None: ...
    def region(self) -> str: ...


class TextStore:
    def write(self, key: str, data: str) -> None: ...


keys: list[str] = archive(DiskStore(), [{"number": "7", "pdf": b"%PDF"}])
archive(CloudBucket(), [{"number": "7", "pdf": b"%PDF"}])
archive(MemoryStore(), [{"number": "7", "pdf": b"%PDF"}])
archive(TextStore(), [{"number": "7", "pdf": b"%PDF"}])  # a store of text
archive(DiskStore(), [{"number": "7"}])  # no pdf
"""


@pytest.fixture(scope="module")
def errors(tmp_path_factory):
    """What mypy reports, as pairs of file and line of code."""
    folder = tmp_path_factory.mktemp("mypy")
    (folder / "answer.py").write_text(ANSWER, "utf-8")
    (folder / "use.py").write_text(USE, "utf-8")
    files = [str(folder / "answer.py"), str(folder / "use.py")]
    output, _, _ = api.run(["--strict", "--cache-dir", os.devnull, *files])
    found = re.findall(r"(answer|use)\.py:(\d+): error", output)
    lines = {"answer": ANSWER.splitlines(), "use": USE.splitlines()}
    return {(file, lines[file][int(number) - 1]) for file, number in found}


def test_the_answer_itself_is_strict(errors):
    assert not [line for file, line in errors if file == "answer"]


def test_both_classes_are_accepted(errors):
    assert not [
        line for _, line in errors if "#" not in line and ("Disk" in line or "Cloud" in line)
    ]


def test_the_store_for_tests_is_accepted(errors):
    assert not [line for _, line in errors if "MemoryStore()" in line]


def test_a_store_of_text_is_refused(errors):
    assert [line for _, line in errors if "a store of text" in line]


def test_a_report_without_a_pdf_is_refused(errors):
    assert [line for _, line in errors if "no pdf" in line]


def test_the_store_for_tests_keeps_the_files():
    store = MemoryStore()
    reports = [{"number": "7", "pdf": b"seven"}, {"number": "8", "pdf": b"eight"}]
    assert archive(store, reports) == ["reports/7", "reports/8"]
    assert store.files == {"reports/7": b"seven", "reports/8": b"eight"}


def test_mypy_does_not_compare_names_of_parameters(tmp_path):
    code = "\n".join(
        [
            "from typing import Protocol",
            "class Store(Protocol):",
            "    def write(self, key: str, data: bytes) -> None: ...",
            "class Third:",
            "    def write(self, name: str, data: bytes) -> None: ...",
            "store: Store = Third()",
        ]
    )
    (tmp_path / "third.py").write_text(code, "utf-8")
    output, _, status = api.run(["--strict", "--cache-dir", os.devnull, str(tmp_path / "third.py")])
    assert status == 0, output
