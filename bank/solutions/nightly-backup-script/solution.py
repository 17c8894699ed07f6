"""Deletes only after a success, and gives the file its name only when it is whole.

The message of `pg_dump` stays visible on the error stream.
"""

import subprocess
from datetime import date
from pathlib import Path

KEEP = 7


def backup(database, folder):
    folder = Path(folder)
    target = folder / f"{date.today()}.sql"
    partial = target.with_suffix(".partial")
    with partial.open("wb") as file:
        subprocess.run(["pg_dump", database], stdout=file, check=True)
    partial.replace(target)
    for old in sorted(folder.glob("*.sql"))[:-KEEP]:
        old.unlink()
    print(f"backup of {database} done: {target.stat().st_size} bytes")
