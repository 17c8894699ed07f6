"""The code of the prompt: behind an unannotated decorator every call and every result is accepted.

Fails: test_wrong_arguments_are_reported, test_a_missing_argument_is_reported,
test_a_wrong_use_of_the_result_is_reported, test_the_mistakes_of_the_prompt_are_reported,
test_the_decorator_itself_is_strict
"""

import time


def timed(func):
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return func(*args, **kwargs)
        finally:
            print(func.__name__, time.perf_counter() - start)

    return wrapper


@timed
def send_invoice(number: int, to: str, copies: int = 1) -> bool:
    return copies > 0


def close_month() -> str:
    return send_invoice("ann@shop", 17)
