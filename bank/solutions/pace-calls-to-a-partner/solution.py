"""The lock serves in order and is held while sleeping, so that one task at a time reads and
moves the next start; a cancelled task lets go of it and has changed nothing."""

import asyncio


class Pace:
    def __init__(self, gap):
        self._gap = gap
        self._next = 0.0
        self._lock = asyncio.Lock()

    async def turn(self):
        loop = asyncio.get_running_loop()
        async with self._lock:
            while (wait := self._next - loop.time()) > 0:
                await asyncio.sleep(wait)
            self._next = loop.time() + self._gap
