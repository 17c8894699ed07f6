"""The code of the prompt: two names do not begin as pytest wants, and one class has a constructor.

Fails: test_all_five_tests_run_and_pass, test_the_function_of_the_prompt_fails_on_its_cap_alone,
test_a_discount_below_the_limit_is_noticed
"""

def discount(cents):
    return cents // 10 if cents >= 5000 else 0


def test_at_the_limit():
    assert discount(5000) == 500


def just_below_the_limit_test():
    assert discount(4999) == 0


class TestLargeOrders:
    def __init__(self):
        self.cents = 90000

    def test_is_capped(self):
        assert discount(self.cents) == 2000


class DiscountTests:
    def test_empty_order(self):
        assert discount(0) == 0


def test_is_a_whole_number():
    assert discount(5555) == 555
