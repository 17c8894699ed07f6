import random

from solution import nearest


class Second(int):
    """Counts how often it is compared or taken off."""

    steps, limit = 0, float("inf")

    @classmethod
    def allow(cls, limit):
        cls.steps, cls.limit = 0, limit


def counting(operator):
    def call(self, *others):
        Second.steps += 1
        assert Second.steps <= Second.limit, "too many steps"
        return getattr(int, operator)(self, *others)

    return call


for operator in "__lt__ __le__ __gt__ __ge__ __eq__ __sub__ __rsub__".split():
    setattr(Second, operator, counting(operator))


def old(payments, photos):
    return [min(photos, key=lambda t: (abs(t - paid), t)) for paid in payments]


def test_results_in_the_order_of_the_payments():
    assert nearest([50, 10, 30], [29, 11, 52]) == [52, 11, 29]


def test_of_two_equally_near_photos_the_earlier():
    assert nearest([15], [20, 10]) == [10]


def test_a_payment_before_the_first_photo():
    assert nearest([1], [20, 10]) == [10]


def test_a_payment_after_the_last_photo():
    assert nearest([99], [20, 10]) == [20]


def test_one_photo():
    assert nearest([1, 7, 9], [7]) == [7, 7, 7]


def test_no_payments():
    assert nearest([], [7]) == []


def test_agrees_with_the_old_function():
    rnd = random.Random(1)
    for _ in range(500):
        payments = [rnd.randrange(12) for _ in range(rnd.randrange(5))]
        photos = [rnd.randrange(12) for _ in range(rnd.randrange(1, 5))]
        assert nearest(payments, photos) == old(payments, photos)


def test_thousands_of_payments_and_photos_are_not_compared_pair_by_pair():
    rnd = random.Random(2)
    payments = [Second(rnd.randrange(2 * 10**6)) for _ in range(3000)]
    photos = [Second(rnd.randrange(10**6)) for _ in range(3000)]
    Second.allow(200 * len(payments))  # 3000 for each payment when all photos are searched
    nearest(payments, photos)
