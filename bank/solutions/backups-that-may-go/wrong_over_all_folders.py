"""Level 1: sorts the archives of all machines together.

Fails: test_the_example, test_counts_in_each_folder, test_the_newest_by_date_stay_across_years
"""

from pathlib import Path


def to_delete(root, keep):
    archives = sorted(Path(root).glob("*/*.tar.gz"), key=lambda path: path.name, reverse=True)
    return archives[keep:]
