from solution import FairQueue


def queue_of(*jobs):
    queue = FairQueue()
    for user, job in jobs:
        queue.add(user, job)
    return queue


def test_the_example():
    queue = queue_of(("ana", "a1"), ("ana", "a2"), ("ben", "b1"), ("ana", "a3"))
    assert [queue.next_job() for _ in range(4)] == ["a1", "b1", "a2", "a3"]


def test_users_are_served_in_turn():
    queue = queue_of(("a", 1), ("a", 2), ("b", 3), ("b", 4), ("c", 5))
    assert [queue.next_job() for _ in range(5)] == [1, 3, 5, 2, 4]


def test_nothing_waits():
    queue = queue_of(("a", 1))
    queue.next_job()
    assert queue.next_job() is None
    assert FairQueue().next_job() is None


def test_a_user_who_ran_out_of_jobs_returns():
    queue = queue_of(("a", 1))
    queue.next_job()
    queue.add("a", 2)
    assert [queue.next_job(), queue.next_job()] == [2, None]


def test_a_returning_user_joins_at_the_end():
    queue = queue_of(("a", 1), ("b", 2), ("b", 3))
    queue.next_job()
    queue.add("a", 4)
    assert [queue.next_job() for _ in range(3)] == [2, 4, 3]


def test_a_new_job_of_a_waiting_user_keeps_the_place():
    queue = queue_of(("a", 1), ("b", 2))
    queue.add("a", 3)
    assert [queue.next_job() for _ in range(3)] == [1, 2, 3]
