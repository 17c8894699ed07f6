"""Level 2: looks for the running loop from within the driver's thread, where none runs.

Fails: test_a_reading_is_stored_at_once_while_the_loop_is_idle,
test_all_readings_are_stored_in_order
"""

import asyncio


class Feed:
    def __init__(self):
        self.queue = asyncio.Queue()

    def on_reading(self, value):
        loop = asyncio.get_running_loop()
        loop.call_soon_threadsafe(self.queue.put_nowait, value)


async def record(feed, store):
    while True:
        store(await feed.queue.get())
