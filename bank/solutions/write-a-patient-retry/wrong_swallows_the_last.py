"""Level 1: catches every exception and returns `None` in the end.

Fails: test_makes_no_more_than_the_attempts_and_does_not_wait_after_the_last,
test_the_caller_gets_the_exception_of_the_last_attempt, test_one_attempt_is_one_call,
test_other_exceptions_get_out_at_once, test_no_wait_exceeds_the_cap, test_waits_double,
test_workers_do_not_come_back_together
"""

import random
import time


class Transient(Exception):
    pass


def retry(call, attempts=5, base=0.5, cap=8.0, sleep=time.sleep):
    for attempt in range(attempts):
        try:
            return call()
        except Exception:
            sleep(min(cap, base * 2**attempt) * random.uniform(0.5, 1))
