"""Level 2: finds the hidden failure, but still lets every task log in that sees the token expired.

Fails: test_many_tasks_share_one_login, test_a_failing_login_is_not_tried_by_every_task
"""

import logging
import time


class Client:
    def __init__(self, login):
        self._login = login
        self._token = None
        self._expires = 0.0

    async def token(self):
        if time.monotonic() >= self._expires:
            try:
                self._token, life = await self._login()
            except Exception:
                logging.exception("login failed")
                raise
            self._expires = time.monotonic() + life
        return self._token
