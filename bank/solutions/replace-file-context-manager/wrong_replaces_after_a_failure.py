"""Level 2: writes elsewhere and renames, but does so after a failing block as well.

Fails: test_keeps_the_old_file_when_the_block_raises
"""

import os
from contextlib import contextmanager


@contextmanager
def replacing(path):
    temporary = f"{path}.tmp"
    file = open(temporary, "w")
    try:
        yield file
    finally:
        file.close()
        os.replace(temporary, path)
