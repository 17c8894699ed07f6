"""Counts per folder, sorts by name because dates of this form sort as text, and leaves other files
alone.
"""

import re
from pathlib import Path

ARCHIVE = re.compile(r"\d{4}-\d\d-\d\d\.tar\.gz")


def to_delete(root, keep):
    if keep < 0:
        raise ValueError(f"cannot keep {keep} archives")
    result = []
    for folder in sorted(path for path in Path(root).iterdir() if path.is_dir()):
        archives = [path for path in folder.iterdir() if ARCHIVE.fullmatch(path.name)]
        archives.sort(key=lambda path: path.name, reverse=True)
        result += archives[keep:]
    return result
