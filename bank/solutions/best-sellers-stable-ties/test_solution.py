from solution import best_sellers


def best(sold, k):
    return [tuple(pair) for pair in best_sellers(sold, k)]


def test_the_example():
    sold = ["tea", "jam", "tea", "oat", "jam", "fig"]
    assert best(sold, 3) == [("jam", 2), ("tea", 2), ("fig", 1)]


def test_most_sold_first():
    assert best(["fig", "tea", "tea"], 2) == [("tea", 2), ("fig", 1)]


def test_ties_are_alphabetical_whatever_the_order_of_sales():
    assert best(["c", "a", "b"], 3) == best(["b", "c", "a"], 3) == [("a", 1), ("b", 1), ("c", 1)]


def test_cuts_after_the_ties_are_ordered():
    assert best(["tea", "tea", "oat", "fig"], 2) == [("tea", 2), ("fig", 1)]


def test_no_sales():
    assert best([], 3) == []


def test_more_asked_for_than_there_are():
    assert best(["tea"], 9) == [("tea", 1)]
