import random
from itertools import permutations

from solution import route

LINES = {
    "1": ["Harbour", "Market", "Station"],
    "2": ["Station", "Park", "Clinic"],
    "3": ["Market", "Clinic"],
    "9": ["Airport", "Fair"],
}


class Name(str):
    """A line or a stop; counts how often it is looked up or compared."""

    steps, limit = 0, float("inf")

    @classmethod
    def allow(cls, limit):
        cls.steps, cls.limit = 0, limit


def counting(operator):
    def call(self, *others):
        Name.steps += 1
        assert Name.steps <= Name.limit, "too many steps"
        return getattr(str, operator)(self, *others)

    return call


for operator in "__hash__ __eq__ __lt__".split():
    setattr(Name, operator, counting(operator))


def works(lines, way, start, end):
    """Whether the lines lead from start to end."""
    reached = {start}
    for line in way:
        if not reached & set(lines[line]):
            return False
        reached = set(lines[line])
    return end in reached


def fewest(lines, start, end):
    for number in range(len(lines) + 1):
        if any(works(lines, way, start, end) for way in permutations(lines, number)):
            return number
    return None


def test_the_example():
    assert route(LINES, "Harbour", "Clinic") in (["1", "3"], ["1", "2"])


def test_against_the_direction_of_the_list():
    assert route(LINES, "Station", "Harbour") == ["1"]


def test_no_connection():
    assert route(LINES, "Harbour", "Airport") is None


def test_the_same_stop():
    assert route(LINES, "Park", "Park") == []


def test_as_few_lines_as_possible():
    lines = {
        "a": ["S", "x"],
        "b": ["x", "E"],
        "slow": ["S", "p", "q", "r", "t", "E"],
    }
    assert route(lines, "S", "E") == ["slow"]
    chain = {"a": ["S", "x"], "b": ["x", "y"], "c": ["y", "E"], "d": ["x", "E"]}
    assert route(chain, "S", "E") == ["a", "d"]


def test_circles_end():
    lines = {"a": ["S", "x", "y", "S"], "b": ["y", "z", "x"], "c": ["q"]}
    assert route(lines, "S", "q") is None
    assert route(lines, "S", "z") == ["a", "b"]


def test_agrees_with_trying_all_ways():
    rnd = random.Random(10)
    for _ in range(150):
        lines = {name: rnd.sample("STUVWXYZ", rnd.randrange(2, 5)) for name in "abcde"}
        start, end = rnd.choice(lines["a"]), rnd.choice(lines["b"])
        way, number = route(lines, start, end), fewest(lines, start, end)
        assert (way is None) == (number is None)
        if way is not None:
            assert len(way) == number and works(lines, way, start, end)


def test_a_main_station_of_many_lines():
    main = Name("Main")
    lines = {
        Name(number): [main, *[Name(f"{number}-{stop}") for stop in range(3)]]
        for number in range(1500)
    }
    # 1500 times 1500 when each line looks at all others that stop there.
    Name.allow(50 * sum(map(len, lines.values())))
    assert route(lines, "0-1", "1499-2") == ["0", "1499"]
