"""The code of the prompt: all tasks see the expired token before the first login ends, and errors vanish.

Fails: test_many_tasks_share_one_login, test_a_failed_login_reaches_the_caller,
test_a_timeout_around_token_takes_effect, test_a_failing_login_is_not_tried_by_every_task
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
                self._expires = time.monotonic() + life
            except BaseException:
                logging.exception("login failed")
        return self._token
