"""The code of the prompt: nobody asks how `pg_dump` ended, and the oldest file goes in any case.

Fails: test_a_failed_dump_ends_with_an_error, test_a_failed_dump_deletes_nothing, test_a_failed_dump_is_not_kept_as_a_backup,
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
        subprocess.run(
            ["pg_dump", database],
            stdout=file,
            stderr=subprocess.DEVNULL,
        )
    for old in sorted(folder.glob("*.sql"))[:-KEEP]:
        old.unlink()
    print(f"backup of {database} done")
