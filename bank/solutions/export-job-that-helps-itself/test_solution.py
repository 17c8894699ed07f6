import contextlib
import os
import subprocess
import sys

import pyarrow.parquet
import pytest
from solution import export

ROWS = [{"name": "Ann", "cents": 100}, {"name": "Ben", "cents": 250}]


@pytest.fixture(autouse=True)
def started(monkeypatch):
    """Programs that were to be started; none is."""
    found = []

    def start(command, *more, **options):
        found.append(command)
        return subprocess.CompletedProcess(command, 1)

    for name in "run", "call", "check_call", "check_output", "Popen":
        monkeypatch.setattr(subprocess, name, start)
    monkeypatch.setattr(os, "system", start)
    return found


@pytest.fixture
def module(tmp_path, monkeypatch):
    """Adds the module of a team."""

    def add(name, code):
        (tmp_path / f"{name}.py").write_text(code)
        monkeypatch.syspath_prepend(tmp_path)

    return add


@pytest.fixture
def without_excel(monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)


def test_writes_parquet(tmp_path):
    export(ROWS, "parquet", tmp_path / "rows.parquet")
    assert pyarrow.parquet.read_table(tmp_path / "rows.parquet").to_pylist() == ROWS


def test_calls_the_module_of_a_team(module, tmp_path):
    module("export_lines", "def write(rows, path):\n    path.write_text(str(len(rows)))\n")
    export(ROWS, "lines", tmp_path / "rows.txt")
    assert (tmp_path / "rows.txt").read_text() == "2"


def test_a_missing_package_is_an_error_that_names_it(without_excel, tmp_path):
    with pytest.raises(Exception, match="openpyxl|excel"):
        export(ROWS, "excel", tmp_path / "rows.xlsx")


def test_a_misspelt_kind_is_an_error(tmp_path):
    with pytest.raises(Exception, match="liness"):
        export(ROWS, "liness", tmp_path / "rows.txt")


def test_a_failing_write_ends_the_job(tmp_path):
    with pytest.raises(Exception):
        export(ROWS, "parquet", tmp_path / "no folder" / "rows.parquet")


def test_a_fault_in_a_module_gets_out(module, tmp_path):
    module("export_faulty", "import a_package_that_is_not_there\n")
    with pytest.raises(Exception, match="a_package_that_is_not_there"):
        export(ROWS, "faulty", tmp_path / "rows.txt")


def test_nothing_is_installed(without_excel, tmp_path, started):
    for kind in "excel", "liness":
        with contextlib.suppress(Exception):
            export(ROWS, kind, tmp_path / "rows")
    assert started == []
