"""The code of the prompt: threads share a path, and nobody asks what became of the work.

Fails: test_every_photo_keeps_its_name, test_the_report_does_not_claim_failed_photos, test_failed_photos_are_named
"""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


class Mover:
    def __init__(self, storage):
        self.storage = storage
        self.current = None
        self.copied = 0

    def copy(self, path):
        self.current = path
        data = self.current.read_bytes()
        self.storage.put(self.current.name, data)
        self.copied += 1

    def run(self, folder):
        paths = sorted(Path(folder).glob("*.jpg"))
        with ThreadPoolExecutor(max_workers=16) as pool:
            for path in paths:
                pool.submit(self.copy, path)
        print(f"copied {len(paths)} of {len(paths)} photos")
        return self.copied
