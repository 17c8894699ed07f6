"""The state after step 4: sizes first, then digests read in blocks; finding and printing are apart.

One bad file is reported and does not end the search.
"""

import argparse
import hashlib
import sys
from collections import defaultdict
from pathlib import Path


def duplicates(root, on_error=None):
    """Gives groups of sorted paths of files with equal contents; links are left out."""
    files = (path for path in Path(root).rglob("*") if not path.is_symlink() and path.is_file())
    same_size = grouped(files, lambda path: path.stat().st_size, on_error)
    return [
        sorted(group) for candidates in same_size for group in grouped(candidates, digest, on_error)
    ]


def grouped(paths, key, on_error):
    """Gives the groups of two or more paths that have the same key."""
    groups = defaultdict(list)
    for path in paths:
        try:
            groups[key(path)].append(path)
        except OSError as error:
            if on_error:
                on_error(path, error)
    return [group for group in groups.values() if len(group) > 1]


def digest(path):
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def main(argv):
    parser = argparse.ArgumentParser(description="Lists files with the same content.")
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(argv).folder
    groups = duplicates(folder, lambda path, error: print(f"{path}: {error}", file=sys.stderr))
    for group in groups:
        print(*group, sep="\n", end="\n\n")
    return 1 if groups else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
