import random

from solution import longest_streak


def slow(days):
    active = set(days)
    lengths = [0]
    for day in active:
        length = 0
        while day + length in active:
            length += 1
        lengths.append(length)
    return max(lengths)


def test_the_test_of_the_prompt():
    assert longest_streak([1, 2, 3, 7]) == 3


def test_the_streak_at_the_end():
    assert longest_streak([5, 6, 7]) == 3
    assert longest_streak([1, 5, 6]) == 2


def test_a_single_day():
    assert longest_streak([4]) == 1


def test_a_repeated_day():
    assert longest_streak([1, 2, 2, 3, 9]) == 3


def test_no_days():
    assert longest_streak([]) == 0


def test_agrees_with_a_slow_version():
    rnd = random.Random(9)
    for _ in range(500):
        days = sorted(rnd.randrange(10) for _ in range(rnd.randrange(9)))
        assert longest_streak(days) == slow(days)
