"""Each worker has a line of its own, and a customer's events all join the same one."""

import logging
from concurrent.futures import ThreadPoolExecutor


class Consumer:
    def __init__(self, handle, workers=8):
        self._handle = handle
        self._lines = [ThreadPoolExecutor(max_workers=1) for _ in range(workers)]

    def on_event(self, event):
        line = self._lines[hash(event["customer"]) % len(self._lines)]
        line.submit(self._work, event)

    def close(self):
        for line in self._lines:
            line.shutdown()

    def _work(self, event):
        try:
            self._handle(event)
        except Exception:
            logging.exception("could not handle %s", event)
