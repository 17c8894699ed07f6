"""All five tests have names that pytest collects, and no class has a constructor.

The cap is mended as well: the test that never ran had been right.
"""


def discount(cents):
    return min(cents // 10, 2000) if cents >= 5000 else 0


def test_at_the_limit():
    assert discount(5000) == 500


def test_just_below_the_limit():
    assert discount(4999) == 0


class TestLargeOrders:
    def test_is_capped(self):
        assert discount(90000) == 2000


class TestDiscount:
    def test_empty_order(self):
        assert discount(0) == 0


def test_is_a_whole_number():
    assert discount(5555) == 555
