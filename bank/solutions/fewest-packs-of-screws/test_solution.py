import random

import pytest
from solution import packs


class Size(int):
    """Counts how often it is added, taken off or compared."""

    steps, limit = 0, float("inf")

    @classmethod
    def allow(cls, limit):
        cls.steps, cls.limit = 0, limit


def counting(operator):
    def call(self, *others):
        Size.steps += 1
        assert Size.steps <= Size.limit, "too many steps"
        return getattr(int, operator)(self, *others)

    return call


for operator in "__add__ __radd__ __rsub__ __lt__ __le__ __gt__ __ge__".split():
    setattr(Size, operator, counting(operator))


def fewest(sizes, count):
    """The number of packs, by trying all sums of one pack, two packs and so on."""
    sums = {0}
    for number in range(count + 1):
        if count in sums:
            return number
        sums = {one + size for one in sums for size in sizes if one + size <= count}
    return None


def test_the_examples():
    assert packs([6, 10, 25], 30) == [10, 10, 10]
    assert packs([6, 10, 25], 31) == [25, 6]
    assert packs([6, 10, 25], 29) is None


def test_no_screws_need_no_packs():
    assert packs([6, 10], 0) == []


@pytest.mark.parametrize("count", [1, 5, 7, 13])
def test_impossible_numbers(count):
    assert packs([6, 9], count) is None


def test_a_size_larger_than_the_number():
    assert packs([3, 50], 6) == [3, 3]
    assert packs([50], 6) is None


def test_the_order_of_the_sizes_does_not_matter():
    assert packs([25, 6, 10], 31) == packs([10, 25, 6], 31) == [25, 6]


def test_agrees_with_trying_everything():
    rnd = random.Random(11)
    for _ in range(200):
        sizes, count = rnd.sample(range(1, 12), rnd.randrange(1, 4)), rnd.randrange(30)
        found, number = packs(list(sizes), count), fewest(sizes, count)
        assert (found is None) == (number is None)
        if found is not None:
            assert len(found) == number and sum(found) == count and set(found) <= set(sizes)
            assert list(found) == sorted(found, reverse=True)


def test_twenty_thousand_screws_in_packs_of_one():
    def counted(sizes, count):
        Size.allow(30 * len(sizes) * count)
        return packs([Size(size) for size in sizes], count)

    assert counted([1], 20_000) == [1] * 20_000
    assert len(counted([1, 2], 20_000)) == 10_000
    assert counted([2, 4, 6], 19_999) is None
