import inspect

import pytest
from solution import Transient, retry


class Service:
    """Fails a set number of times, then answers."""

    def __init__(self, failures, error=Transient):
        self.failures, self.error = failures, error
        self.calls = 0

    def __call__(self):
        self.calls += 1
        if self.calls <= self.failures:
            raise self.error(f"call {self.calls}")
        return "answer"


def test_a_good_call_is_made_once_and_does_not_wait():
    service, waits = Service(0), []
    assert retry(service, sleep=waits.append) == "answer"
    assert (service.calls, waits) == (1, [])


def test_tries_again_after_transient():
    service, waits = Service(2), []
    assert retry(service, sleep=waits.append) == "answer"
    assert (service.calls, len(waits)) == (3, 2)


def test_makes_no_more_than_the_attempts_and_does_not_wait_after_the_last():
    service, waits = Service(99), []
    with pytest.raises(Transient):
        retry(service, attempts=4, sleep=waits.append)
    assert (service.calls, len(waits)) == (4, 3)


def test_the_caller_gets_the_exception_of_the_last_attempt():
    with pytest.raises(Transient, match="call 5"):
        retry(Service(99), sleep=lambda seconds: None)


def test_one_attempt_is_one_call():
    service, waits = Service(99), []
    with pytest.raises(Transient):
        retry(service, attempts=1, sleep=waits.append)
    assert (service.calls, waits) == (1, [])


def test_other_exceptions_get_out_at_once():
    service, waits = Service(1, error=KeyError), []
    with pytest.raises(KeyError):
        retry(service, sleep=waits.append)
    assert (service.calls, waits) == (1, [])


def many_waits(**settings):
    runs = []
    for _ in range(300):
        waits = []
        with pytest.raises(Transient):
            retry(Service(99), sleep=waits.append, **settings)
        runs.append(waits)
    return runs


def test_no_wait_exceeds_the_cap():
    runs = many_waits(attempts=8, base=0.5, cap=2.0)
    assert all(0 <= wait <= 2.0 for waits in runs for wait in waits)


def test_waits_double():
    means = [sum(column) / 300 for column in zip(*many_waits(attempts=4, base=1.0, cap=100.0))]
    assert 0.3 < means[0] < 1.7
    assert all(1.5 < later / earlier < 2.6 for earlier, later in zip(means, means[1:]))


def test_workers_do_not_come_back_together():
    assert len({waits[0] for waits in many_waits(attempts=2)}) > 100


def test_waits_in_real_time_by_default():
    assert inspect.signature(retry).parameters["sleep"].default.__name__ == "sleep"
