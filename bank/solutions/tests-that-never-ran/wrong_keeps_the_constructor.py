"""Level 2: mends the two names and takes the class with a constructor for one that runs.

Fails: test_all_five_tests_run_and_pass, test_the_function_of_the_prompt_fails_on_its_cap_alone
"""


def discount(cents):
    return cents // 10 if cents >= 5000 else 0


def test_at_the_limit():
    assert discount(5000) == 500


def test_just_below_the_limit():
    assert discount(4999) == 0


class TestLargeOrders:
    def __init__(self):
        self.cents = 90000

    def test_is_capped(self):
        assert discount(self.cents) == 2000


class TestDiscount:
    def test_empty_order(self):
        assert discount(0) == 0


def test_is_a_whole_number():
    assert discount(5555) == 555
