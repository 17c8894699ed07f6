"""Level 2: reads in blocks, but every file, and one bad file ends the search.

Fails: test_step_2_a_file_of_unique_length_is_not_opened,
test_step_3_an_unreadable_file_is_reported_and_the_rest_is_found,
test_step_3_errors_need_not_be_asked_for, test_step_3_a_link_is_no_duplicate
"""

import hashlib
from pathlib import Path


def duplicates(root, on_error=None):
    groups = {}
    for path in Path(root).rglob("*"):
        if path.is_file():
            digest = hashlib.sha256()
            with open(path, "rb") as file:
                while block := file.read(65536):
                    digest.update(block)
            groups.setdefault(digest.digest(), []).append(path)
    return [sorted(group) for group in groups.values() if len(group) > 1]


def main(argv):
    groups = duplicates(argv[0])
    for group in groups:
        print(*group)
    return 1 if groups else 0
