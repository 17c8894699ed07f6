"""Level 2: all tasks read the same time before the first has written it, and then go together.

Fails: test_turns_are_a_gap_apart_and_in_order, test_unused_time_is_not_saved_up,
test_a_cancelled_task_neither_blocks_nor_bunches_the_others
"""

import asyncio
import time


class Pace:
    def __init__(self, gap):
        self._gap = gap
        self._last = -gap

    async def turn(self):
        wait = self._last + self._gap - time.monotonic()
        if wait > 0:
            await asyncio.sleep(wait)
        self._last = time.monotonic()
