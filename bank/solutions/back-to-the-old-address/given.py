"""The code of the prompt: events of one customer overtake each other, and errors stay in futures.

Fails: test_events_of_one_customer_are_handled_in_order, test_errors_are_logged
"""

from concurrent.futures import ThreadPoolExecutor


class Consumer:
    def __init__(self, handle, workers=8):
        self._handle = handle
        self._pool = ThreadPoolExecutor(workers)

    def on_event(self, event):   # such as {"customer": 7, "city": "Graz"}
        self._pool.submit(self._handle, event)

    def close(self):             # waits until all is done
        self._pool.shutdown()
