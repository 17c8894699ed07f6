"""Level 1: writes to the target itself and copies a backup back after a failure.

Fails: test_readers_see_the_old_text_until_the_block_ends
"""

import os
import shutil
from contextlib import contextmanager


@contextmanager
def replacing(path):
    backup = f"{path}.bak"
    if os.path.exists(path):
        shutil.copy(path, backup)
    try:
        with open(path, "w") as file:
            yield file
    except BaseException:
        if os.path.exists(backup):
            shutil.move(backup, path)
        raise
    if os.path.exists(backup):
        os.unlink(backup)
