import threading

import pytest
from solution import run


class Shops:
    """Notes what is loaded, and refuses a report before it."""

    def __init__(self):
        self.loaded = []

    def load(self, shop):
        self.loaded.append(shop)

    def report(self, shop):
        assert shop in self.loaded
        return f"report of {shop}"


def reports(names):
    return [f"report of {name}" for name in names]


def test_fewer_shops_than_workers():
    shops = Shops()
    assert run("ABC", shops.load, shops.report) == reports("ABC")


def test_as_many_shops_as_workers():
    shops = Shops()
    assert run("ABCD", shops.load, shops.report) == reports("ABCD")
    assert sorted(shops.loaded) == list("ABCD")


def test_one_worker_is_enough():
    shops = Shops()
    assert run("ABC", shops.load, shops.report, workers=1) == reports("ABC")


def test_shops_are_still_handled_side_by_side():
    shops, together = Shops(), threading.Barrier(3)

    def load(shop):
        together.wait(timeout=2)
        shops.load(shop)

    assert run("ABC", load, shops.report, workers=6) == reports("ABC")


def test_a_failing_load_is_not_hidden():
    shops = Shops()

    def load(shop):
        if shop == "B":
            raise PermissionError("no access to B")
        shops.load(shop)

    with pytest.raises(PermissionError, match="no access to B"):
        run("AB", load, shops.report)


def test_no_shops():
    shops = Shops()
    assert run("", shops.load, shops.report) == []


def test_workers_are_limited():
    shops, lock, busy, most = Shops(), threading.Lock(), [], []

    def load(shop):
        with lock:
            busy.append(shop)
            most.append(len(busy))
        threading.Event().wait(0.02)
        with lock:
            busy.remove(shop)
        shops.load(shop)

    assert run("ABCDEF", load, shops.report, workers=2) == reports("ABCDEF")
    assert max(most) <= 2
