"""Hands each reading to the loop, which is woken by it and puts it into the queue in its own thread."""

import asyncio


class Feed:
    def __init__(self):
        self.queue = asyncio.Queue()
        self._loop = asyncio.get_running_loop()

    def on_reading(self, value):  # called in the driver's thread
        self._loop.call_soon_threadsafe(self.queue.put_nowait, value)


async def record(feed, store):
    while True:
        store(await feed.queue.get())
