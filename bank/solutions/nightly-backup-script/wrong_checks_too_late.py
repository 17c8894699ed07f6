"""Level 2: ends with an error, after the oldest good file is gone and with half a dump in its place.

Fails: test_a_failed_dump_deletes_nothing, test_a_failed_dump_is_not_kept_as_a_backup,
    test_ten_failed_nights_leave_a_good_backup
"""

import subprocess
from datetime import date
from pathlib import Path

KEEP = 7


def backup(database, folder):
    folder = Path(folder)
    target = folder / f"{date.today()}.sql"
    with target.open("wb") as file:
        done = subprocess.run(["pg_dump", database], stdout=file)
    for old in sorted(folder.glob("*.sql"))[:-KEEP]:
        old.unlink()
    done.check_returncode()
    print(f"backup of {database} done")
