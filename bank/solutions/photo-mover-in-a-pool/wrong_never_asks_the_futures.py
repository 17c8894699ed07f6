"""Level 2: each thread keeps its own path; which photos failed, and why, nobody learns.

Fails: test_failed_photos_are_named
"""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


class Mover:
    def __init__(self, storage):
        self.storage = storage
        self.copied = 0
        self.lock = threading.Lock()

    def copy(self, path):
        self.storage.put(path.name, path.read_bytes())
        with self.lock:
            self.copied += 1

    def run(self, folder):
        paths = sorted(Path(folder).glob("*.jpg"))
        with ThreadPoolExecutor(max_workers=16) as pool:
            for path in paths:
                pool.submit(self.copy, path)
        print(f"copied {self.copied} of {len(paths)} photos")
        return self.copied
