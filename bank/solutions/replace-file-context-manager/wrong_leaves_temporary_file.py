"""Level 2: the old file survives a failing block, and so does the temporary one.

Fails: test_leaves_no_other_file_behind_after_a_failure
"""

import os
from contextlib import contextmanager


@contextmanager
def replacing(path):
    temporary = f"{path}.tmp"
    with open(temporary, "w") as file:
        yield file
    os.replace(temporary, path)
