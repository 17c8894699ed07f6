"""Level 2: counts slots on from the first one, so that a break is followed by a burst.

Fails: test_unused_time_is_not_saved_up
"""

import asyncio


class Pace:
    def __init__(self, gap):
        self._gap = gap
        self._next = None

    async def turn(self):
        loop = asyncio.get_running_loop()
        if self._next is None:
            self._next = loop.time()
        slot = self._next
        self._next += self._gap
        if slot > loop.time():
            await asyncio.sleep(slot - loop.time())
