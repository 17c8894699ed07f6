"""Catches the one error that may pass, waits between calls only, and draws each wait at random
below a limit that doubles, so that forty workers come back at forty moments."""

import random
import time


class Transient(Exception):
    """What an overloaded service raises."""


def retry(call, attempts=5, base=0.5, cap=8.0, sleep=time.sleep):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")
    for attempt in range(attempts):
        try:
            return call()
        except Transient:
            if attempt == attempts - 1:
                raise
        sleep(min(cap, base * 2**attempt) * random.uniform(0.5, 1))
