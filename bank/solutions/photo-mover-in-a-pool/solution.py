"""What a thread works on is local to it; every future is asked, and failures end the run by name."""

from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path


class Mover:
    def __init__(self, storage):
        self.storage = storage

    def copy(self, path):
        self.storage.put(path.name, path.read_bytes())

    def run(self, folder):
        paths = sorted(Path(folder).glob("*.jpg"))
        failed = []
        with ThreadPoolExecutor(max_workers=16) as pool:
            futures = {pool.submit(self.copy, path): path for path in paths}
            for future in as_completed(futures):
                if error := future.exception():
                    failed.append(f"{futures[future].name}: {error!r}")
        copied = len(paths) - len(failed)
        print(f"copied {copied} of {len(paths)} photos")
        if failed:
            raise RuntimeError("not copied: " + "; ".join(sorted(failed)))
        return copied
