"""The code of the prompt: the lock ends at the border of the process, and the file is emptied before it is written.

Fails: test_no_mark_of_four_processes_is_lost, test_a_full_disk_leaves_the_old_marks
"""

import json
import threading
from pathlib import Path

_lock = threading.Lock()


def _load(path):
    try:
        return json.loads(Path(path).read_text())
    except FileNotFoundError:
        return {}


def is_done(path, name):
    return name in _load(path)


def mark_done(path, name):
    with _lock:
        done = _load(path)
        done[name] = True
        Path(path).write_text(json.dumps(done))
