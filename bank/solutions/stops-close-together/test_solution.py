import random

from solution import close_pairs


class Metres(int):
    """Counts how often it is compared or reckoned with."""

    steps, limit = 0, float("inf")

    @classmethod
    def allow(cls, limit):
        cls.steps, cls.limit = 0, limit


def counting(operator):
    def call(self, *others):
        Metres.steps += 1
        assert Metres.steps <= Metres.limit, "too many steps"
        return getattr(int, operator)(self, *others)

    return call


for operator in "__lt__ __le__ __gt__ __ge__ __eq__ __sub__ __rsub__ __floordiv__".split():
    setattr(Metres, operator, counting(operator))


def old(stops, limit):
    pairs = []
    for i, (x, y) in enumerate(stops):
        for j in range(i + 1, len(stops)):
            a, b = stops[j]
            if (x - a) ** 2 + (y - b) ** 2 <= limit**2:
                pairs.append((i, j))
    return pairs


def test_a_pair_across_the_border_of_cells():
    assert close_pairs([(9, 9), (11, 11), (30, 30)], 10) == [(0, 1)]


def test_exactly_at_the_limit():
    assert close_pairs([(0, 0), (3, 4), (0, 6)], 5) == [(0, 1), (1, 2)]


def test_negative_metres():
    assert close_pairs([(-2, -2), (-1, -1), (-9, -9)], 3) == [(0, 1)]


def test_equal_stops_are_pairs():
    assert close_pairs([(1, 1), (1, 1), (1, 1)], 1) == [(0, 1), (0, 2), (1, 2)]


def test_no_stops():
    assert close_pairs([], 50) == []


def test_agrees_with_the_old_function():
    rnd = random.Random(3)
    for _ in range(400):
        stops = [(rnd.randrange(-12, 12), rnd.randrange(-12, 12)) for _ in range(rnd.randrange(9))]
        limit = rnd.randrange(1, 8)
        assert close_pairs(stops, limit) == old(stops, limit)


def test_thousands_of_stops_are_quick():
    rnd = random.Random(4)
    stops = [
        (Metres(rnd.randrange(-30_000, 30_000)), Metres(rnd.randrange(-30_000, 30_000)))
        for _ in range(3000)
    ]
    Metres.allow(200 * len(stops))  # some 3000 for each stop when all pairs are compared
    close_pairs(stops, 50)
