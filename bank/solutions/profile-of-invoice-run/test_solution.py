import pytest
import solution


class Item(str):
    """A name that counts how often it is compared."""

    compared = 0
    __hash__ = str.__hash__

    def __eq__(self, other):
        Item.compared += 1
        return str.__eq__(self, other)


@pytest.fixture(autouse=True)
def fresh():
    Item.compared = 0
    solution.LOADS.clear()


def test_the_invoices_stay_the_same():
    orders = [[("tea", 2), ("jam", 1)], [("jam", 3)], []]
    assert solution.run(orders) == ["2 tea: 6\n1 jam: 5", "3 jam: 15", ""]


def test_reads_the_rates_once():
    solution.run([[("tea", 2)]] * 50)
    assert len(solution.LOADS) == 1


def test_does_not_walk_the_rates_for_every_line(monkeypatch):
    rates = [(Item(f"item {number}"), number) for number in range(500)]
    monkeypatch.setattr(solution, "RATES", rates)
    solution.run([[("item 499", 1)] * 20] * 10)
    assert Item.compared < 10_000  # 200 lines times 500 rates are 100,000
