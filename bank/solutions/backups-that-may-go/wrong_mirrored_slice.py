"""Level 2: sorts oldest first and cuts from the end, which lists nothing when none is kept.

Fails: test_keeping_none_lists_all_archives_and_no_other_file
"""

from pathlib import Path


def to_delete(root, keep):
    result = []
    for folder in Path(root).iterdir():
        if folder.is_dir():
            archives = sorted(folder.glob("*.tar.gz"))
            result += archives[:-keep]
    return result
