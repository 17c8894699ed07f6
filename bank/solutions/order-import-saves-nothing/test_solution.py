import pytest
from solution import import_orders


def test_saves_every_order():
    saved = []
    import_orders(["A1,20", "A2,35"], saved.append)
    assert [order["amount"] for order in saved] == [20, 35]


def test_counts_what_it_saves():
    assert import_orders(["A1,20", "A2,35"], lambda order: None) == 2


def test_saves_nothing_of_a_bad_file():
    saved = []
    with pytest.raises(ValueError):
        import_orders(["A1,20", "A2,-1"], saved.append)
    assert saved == []


def test_an_empty_file_saves_nothing():
    assert import_orders([], print) == 0
