"""The code of the prompt: a put from another thread does not wake the loop.

Fails: test_a_reading_is_stored_at_once_while_the_loop_is_idle
"""

import asyncio


class Feed:
    def __init__(self):
        self.queue = asyncio.Queue()

    def on_reading(self, value):   # called in the driver's thread
        self.queue.put_nowait(value)

async def record(feed, store):
    while True:
        store(await feed.queue.get())
