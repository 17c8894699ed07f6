"""Level 2: doubles and caps the wait, but waits after the last attempt and leaves out chance.

Fails: test_makes_no_more_than_the_attempts_and_does_not_wait_after_the_last,
test_one_attempt_is_one_call, test_workers_do_not_come_back_together
"""

import time


class Transient(Exception):
    pass


def retry(call, attempts=5, base=0.5, cap=8.0, sleep=time.sleep):
    wait = base
    for _ in range(attempts):
        try:
            return call()
        except Transient as error:
            last = error
            sleep(min(cap, wait))
            wait *= 2
    raise last
