from itertools import islice

from solution import merged


def run(*sources):
    return [tuple(pair) for pair in merged([iter(source) for source in sources])]


def test_the_example():
    a = [(1, "up"), (4, "load"), (4, "load")]
    b = [(1, "ready"), (4, "load")]
    assert run(a, b) == [(1, "up"), (1, "ready"), (4, "load"), (4, "load")]


def test_order_of_time():
    assert run([(1, "a"), (5, "b")], [(2, "c"), (9, "d")], [(3, "e")]) == [
        (1, "a"),
        (2, "c"),
        (3, "e"),
        (5, "b"),
        (9, "d"),
    ]


def test_equal_times_in_the_order_of_sources():
    assert run([(1, "z"), (1, "y")], [(1, "a")]) == [(1, "z"), (1, "y"), (1, "a")]


def test_several_repeats_in_a_row_count_once():
    assert run([(1, "a")] * 4 + [(1, "b"), (1, "a")]) == [(1, "a"), (1, "b"), (1, "a")]


def test_equal_pairs_of_two_servers_both_count():
    assert run([(1, "a"), (1, "a")], [(1, "a")]) == [(1, "a"), (1, "a")]


def test_empty_sources():
    assert run() == run([], []) == []
    assert run([], [(1, "a")]) == [(1, "a")]


def test_holds_a_few_pairs_of_each_source():
    taken = [0] * 20

    def source(number):
        for second in range(500):
            taken[number] += 1
            yield second, f"line {second} of {number}"

    pairs = merged([source(number) for number in range(20)])
    assert len(list(islice(pairs, 40))) == 40
    assert max(taken) <= 6
