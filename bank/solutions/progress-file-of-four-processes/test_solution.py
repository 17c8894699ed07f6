import subprocess
import sys

import pytest
from solution import is_done, mark_done

EACH = 15
# Waits until all processes are there. JSON is read slowly, so that whoever reads a file is overtaken.
WORKER = """
import json, pathlib, sys, time
read = json.loads
json.loads = lambda text: (read(text), time.sleep(0.003))[0]
from solution import mark_done
path, go, worker, each = sys.argv[1:]
print("ready", flush=True)
while not pathlib.Path(go).exists():
    time.sleep(0.001)
for number in range(int(each)):
    mark_done(path, f"{worker}-{number}")
"""
# No file may grow any more, as on a full disk.
FULL_DISK = """
import resource, sys
import solution
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
try:
    solution.mark_done(sys.argv[1], "second")
except Exception as error:
    print(repr(error))
"""


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "progress")


def test_marks_are_found_again(path):
    assert not is_done(path, "first")
    mark_done(path, "first")
    mark_done(path, "first")
    assert is_done(path, "first")
    assert not is_done(path, "second")


def test_no_mark_of_four_processes_is_lost(path, tmp_path):
    go = tmp_path / "go"
    workers = [
        subprocess.Popen(
            [sys.executable, "-c", WORKER, path, go, str(worker), str(EACH)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        for worker in range(4)
    ]
    for worker in workers:
        worker.stdout.readline()
    go.touch()
    ends = [worker.wait() for worker in workers]
    assert ends == [0, 0, 0, 0]
    assert all(is_done(path, f"{worker}-{number}") for worker in range(4) for number in range(EACH))


def test_a_full_disk_leaves_the_old_marks(path):
    mark_done(path, "first")
    subprocess.run([sys.executable, "-c", FULL_DISK, path], capture_output=True, check=False)
    assert is_done(path, "first")
