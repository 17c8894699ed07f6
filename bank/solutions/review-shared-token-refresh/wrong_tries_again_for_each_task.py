"""Level 3: one login for all while it works; a failing one is tried again by each waiting task.

Fails: test_a_failing_login_is_not_tried_by_every_task
"""

import asyncio
import time


class Client:
    def __init__(self, login):
        self._login = login
        self._lock = asyncio.Lock()
        self._token = None
        self._expires = 0.0

    async def token(self):
        async with self._lock:
            if time.monotonic() >= self._expires:
                self._token, life = await self._login()
                self._expires = time.monotonic() + life
            return self._token
