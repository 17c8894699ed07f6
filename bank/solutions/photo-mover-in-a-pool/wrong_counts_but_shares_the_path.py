"""Level 2: the lost errors and the line are mended, the path is still shared by all threads.

Fails: test_every_photo_keeps_its_name
"""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


class Mover:
    def __init__(self, storage):
        self.storage = storage
        self.current = None

    def copy(self, path):
        self.current = path
        data = self.current.read_bytes()
        self.storage.put(self.current.name, data)

    def run(self, folder):
        paths = sorted(Path(folder).glob("*.jpg"))
        with ThreadPoolExecutor(max_workers=16) as pool:
            futures = [(path, pool.submit(self.copy, path)) for path in paths]
        failed = [path.name for path, future in futures if future.exception()]
        print(f"copied {len(paths) - len(failed)} of {len(paths)} photos, failed: {failed}")
        return len(paths) - len(failed)
