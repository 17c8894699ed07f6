"""One login at a time behind an async lock, with a second look inside it; a failure reaches
all who wait, and for a while is not tried again, so that logins stay within five a minute."""

import asyncio
import time

PAUSE = 15.0  # seconds after a failed login; four a minute at most


class LoginFailed(Exception):
    pass


class Client:
    def __init__(self, login):
        self._login = login
        self._lock = asyncio.Lock()
        self._token = None
        self._renew_at = 0.0
        self._try_again_at = 0.0

    async def token(self):
        async with self._lock:
            if time.monotonic() >= self._renew_at:
                await self._renew()
            return self._token

    async def _renew(self):
        if time.monotonic() < self._try_again_at:
            raise LoginFailed("the last login failed a moment ago")
        try:
            self._token, life = await self._login()
        except Exception as error:
            self._try_again_at = time.monotonic() + PAUSE
            raise LoginFailed("login failed") from error
        self._renew_at = time.monotonic() + 0.9 * life
