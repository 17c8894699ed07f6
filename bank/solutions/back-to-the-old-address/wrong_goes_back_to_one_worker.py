"""Level 2: order by a single worker, which is too slow for forty a second; errors still vanish.

Fails: test_customers_are_handled_side_by_side, test_errors_are_logged
"""

from concurrent.futures import ThreadPoolExecutor


class Consumer:
    def __init__(self, handle, workers=8):
        self._handle = handle
        self._pool = ThreadPoolExecutor(1)

    def on_event(self, event):
        self._pool.submit(self._handle, event)

    def close(self):
        self._pool.shutdown()
