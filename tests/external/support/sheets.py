"""CSV files through LibreOffice, as a person would open them."""

import csv
from datetime import datetime

import openpyxl

from .program import run

# Comma, double quote, UTF-8, from line 1; formulas are evaluated, which is what an attacker would want. Without
# a window LibreOffice asks no one for the encoding and takes the locale's, so it has to be said here.
UTF8_EVALUATING = "CSV:44,34,76,1,,0,false,true,false,false,false,0,true"


def convert(files, out, profile, separator=",", to="xlsx"):
    """Opens CSV files in LibreOffice, cut at a separator, and saves them; returns the paths of what it saved."""
    # A user profile of its own: a running office of the same user would otherwise take the job and lose it.
    run("soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", f"--infilter={UTF8_EVALUATING.replace('44', str(ord(separator)), 1)}",
        "--convert-to", to, "--outdir", out, *files)
    made = [out / f"{path.stem}.{to}" for path in files]
    assert all(path.exists() for path in made), f"LibreOffice made {sorted(out.iterdir())}"
    return made


def read_csv(path):
    """The cells as Python's reader sees them."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def cells(workbook):
    """All cells of the only sheet, formulas unevaluated."""
    book = openpyxl.load_workbook(workbook)
    assert len(book.worksheets) == 1
    return [list(row) for row in book.active.iter_rows()]


def shown(cell):
    """A cell's value as text."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, datetime):
        return cell.value.date().isoformat()
    return str(cell.value)
