"""Level 2: suspects two threads and adds a lock, but nothing wakes the loop.

Fails: test_a_reading_is_stored_at_once_while_the_loop_is_idle
"""

import asyncio
import threading


class Feed:
    def __init__(self):
        self.queue = asyncio.Queue()
        self._lock = threading.Lock()

    def on_reading(self, value):
        with self._lock:
            self.queue.put_nowait(value)


async def record(feed, store):
    while True:
        store(await feed.queue.get())
