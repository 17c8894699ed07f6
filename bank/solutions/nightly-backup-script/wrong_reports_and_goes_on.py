"""Level 2: the failure is printed, but the script ends well and has deleted a good file.

Fails: test_a_failed_dump_ends_with_an_error, test_a_failed_dump_deletes_nothing,
    test_a_failed_dump_is_not_kept_as_a_backup, test_ten_failed_nights_leave_a_good_backup
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
    if done.returncode:
        print(f"backup of {database} FAILED")
    else:
        print(f"backup of {database} done")
