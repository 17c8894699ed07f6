from solution import changes


class Id(str):
    """Counts how often it is looked up or compared."""

    steps, limit = 0, float("inf")

    @classmethod
    def allow(cls, limit):
        cls.steps, cls.limit = 0, limit


def counting(operator):
    def call(self, *others):
        Id.steps += 1
        assert Id.steps <= Id.limit, "too many steps"
        return getattr(str, operator)(self, *others)

    return call


for operator in "__hash__ __eq__ __lt__".split():
    setattr(Id, operator, counting(operator))


def test_the_example():
    old = {"m1": "basic", "m2": None, "m3": "plus"}
    new = {"m2": "basic", "m3": "plus", "m4": None}
    assert tuple(changes(old, new)) == (["m4"], ["m1"], ["m2"])


def test_a_member_without_a_plan_joins():
    assert tuple(changes({}, {"m1": None})) == (["m1"], [], [])


def test_a_member_without_a_plan_leaves():
    assert tuple(changes({"m1": None}, {})) == ([], ["m1"], [])


def test_chooses_a_plan():
    assert tuple(changes({"m1": None}, {"m1": "basic"})) == ([], [], ["m1"])


def test_gives_up_the_plan():
    assert tuple(changes({"m1": "basic"}, {"m1": None})) == ([], [], ["m1"])


def test_equal_exports():
    export = {"m1": "basic", "m2": None}
    assert tuple(changes(export, dict(export))) == ([], [], [])


def test_empty_exports():
    assert tuple(changes({}, {})) == ([], [], [])


def test_the_lists_are_sorted():
    old = {"m9": "basic", "m5": "basic", "m2": "basic", "m1": "basic"}
    new = {"m8": "basic", "m7": "basic", "m2": "plus", "m1": "plus"}
    assert tuple(changes(old, new)) == (["m7", "m8"], ["m5", "m9"], ["m1", "m2"])


def test_thousands_of_members_are_quick():
    old, new = ({Id(f"m{number:05}"): "basic" for number in range(3000)} for _ in range(2))
    Id.allow(100 * len(old))  # some 1500 for each member when a list is searched
    assert tuple(changes(old, new)) == ([], [], [])
