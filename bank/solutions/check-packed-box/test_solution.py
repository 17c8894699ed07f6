import random

from solution import check


class Item(str):
    """Counts how often it is looked up or compared."""

    steps, limit = 0, float("inf")

    @classmethod
    def allow(cls, limit):
        cls.steps, cls.limit = 0, limit


def counting(operator):
    def call(self, *others):
        Item.steps += 1
        assert Item.steps <= Item.limit, "too many steps"
        return getattr(str, operator)(self, *others)

    return call


for operator in "__hash__ __eq__ __lt__".split():
    setattr(Item, operator, counting(operator))


def test_the_example():
    assert check(["cup", "cup", "plate", "cup"], ["cup", "bowl", "cup"]) == (
        {"cup": 1, "plate": 1},
        {"bowl": 1},
    )


def test_an_empty_box_misses_everything():
    assert check(["cup", "cup"], []) == ({"cup": 2}, {})


def test_an_empty_order_makes_everything_too_many():
    assert check([], ["cup", "cup"]) == ({}, {"cup": 2})


def test_a_full_match_appears_nowhere():
    assert check(["cup", "bowl", "cup"], ["cup", "cup", "bowl"]) == ({}, {})


def test_too_many_of_an_ordered_item():
    assert check(["cup"], ["cup", "cup"]) == ({}, {"cup": 1})


def test_leaves_the_lists_of_the_caller_alone():
    ordered, packed = ["cup", "plate"], ["plate", "bowl"]
    check(ordered, packed)
    assert (ordered, packed) == (["cup", "plate"], ["plate", "bowl"])


def test_large_orders_take_linear_time():
    rng = random.Random(3)
    kinds = [f"item {rng.randrange(1500)}" for _ in range(3000)]
    ordered = [Item(kind) for kind in kinds]
    packed = [Item(kind) for kind in rng.sample(kinds, len(kinds))]
    Item.allow(50 * len(ordered))  # some 1500 for each item when one list is searched for it
    assert check(ordered, packed) == ({}, {})
