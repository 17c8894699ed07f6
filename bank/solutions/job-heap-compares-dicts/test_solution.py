from solution import JobQueue


def drained(jobs):
    queue = JobQueue()
    for due, job in jobs:
        queue.add(due, job)
    return [queue.next_job() for _ in jobs]


def test_the_earliest_job_first():
    assert drained([(30, {"n": 3}), (10, {"n": 1}), (20, {"n": 2})]) == [
        {"n": 1},
        {"n": 2},
        {"n": 3},
    ]


def test_jobs_of_one_millisecond_in_the_order_added():
    jobs = [(7, {"n": number}) for number in range(20)]
    assert drained(jobs) == [job for _, job in jobs]


def test_ties_among_other_times():
    jobs = [(number % 3, {"n": number}) for number in range(30)]
    assert drained(jobs) == [job for _, job in sorted(jobs, key=lambda pair: pair[0])]


def test_a_job_added_after_others_were_taken():
    queue = JobQueue()
    queue.add(5, {"n": 1})
    assert queue.next_job() == {"n": 1}
    queue.add(5, {"n": 2})
    assert queue.next_job() == {"n": 2}
