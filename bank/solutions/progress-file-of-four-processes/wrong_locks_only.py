"""Level 2: a lock that all processes share, but a write that breaks off still empties the file.

Fails: test_a_full_disk_leaves_the_old_marks
"""

import fcntl
import json
from pathlib import Path


def _load(path):
    try:
        return json.loads(Path(path).read_text())
    except FileNotFoundError:
        return {}


def is_done(path, name):
    return name in _load(path)


def mark_done(path, name):
    with open(f"{path}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = _load(path)
        done[name] = True
        Path(path).write_text(json.dumps(done))
