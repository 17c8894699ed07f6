import pytest

CODE = """
import heapq

class JobQueue:
    def __init__(self):
        self._heap = []

    def add(self, due, job):
        heapq.heappush(self._heap, (due, job))

    def next_job(self):
        return heapq.heappop(self._heap)[1]
"""


def queue():
    names = {}
    exec(CODE, names)
    return names["JobQueue"]()


def test_two_jobs_of_one_millisecond_give_the_error_of_the_prompt():
    jobs = queue()
    jobs.add(7, {"n": 1})
    with pytest.raises(TypeError) as error:
        jobs.add(7, {"n": 2})
    assert str(error.value) == "'<' not supported between instances of 'dict' and 'dict'"


def test_different_times_never_compare_the_jobs():
    jobs = queue()
    jobs.add(7, {"n": 1})
    jobs.add(8, {"n": 2})
    assert jobs.next_job() == {"n": 1}
