import random
import tracemalloc

from solution import best


def result(bids, k):
    return {lot: [tuple(bid) for bid in found] for lot, found in best(iter(bids), k).items()}


def test_the_example():
    bids = [
        ("vase", 40, "ann"),
        ("lamp", 15, "bob"),
        ("vase", 60, "cy"),
        ("vase", 40, "dan"),
        ("vase", 50, "eve"),
    ]
    assert result(bids, 3) == {
        "vase": [("cy", 60), ("eve", 50), ("ann", 40)],
        "lamp": [("bob", 15)],
    }


def test_the_highest_first():
    bids = [("a", amount, f"b{amount}") for amount in (3, 1, 2, 5, 4)]
    assert result(bids, 4) == {"a": [("b5", 5), ("b4", 4), ("b3", 3), ("b2", 2)]}


def test_of_equal_amounts_the_earlier_first():
    assert result([("a", 7, "x"), ("a", 7, "z"), ("a", 7, "y")], 3) == {
        "a": [("x", 7), ("z", 7), ("y", 7)]
    }


def test_equal_amounts_at_the_edge():
    assert result([("a", 7, "x"), ("a", 7, "z")], 1) == {"a": [("x", 7)]}


def test_one_bidder_may_hold_several_places():
    assert result([("a", 7, "x"), ("a", 8, "x")], 2) == {"a": [("x", 8), ("x", 7)]}


def test_no_bids():
    assert result([], 3) == {}


def test_agrees_with_sorting():
    rnd = random.Random(6)
    for _ in range(200):
        bids = [("a", rnd.randrange(5), f"b{n}") for n in range(rnd.randrange(1, 12))]
        k = rnd.randrange(1, 6)
        assert result(bids, k) == {
            "a": [(b, m) for _, m, b in sorted(bids, key=lambda bid: -bid[1])[:k]]
        }


def test_holds_only_the_highest_bids():
    bids = (("lamp", number % 977, f"bidder {number}") for number in range(40_000))
    tracemalloc.start()
    try:
        best(bids, 5)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
