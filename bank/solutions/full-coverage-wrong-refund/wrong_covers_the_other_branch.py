"""Level 2: adds a test for the branch that was not taken and misses the case that the rule alone names.

Fails: test_is_never_negative, test_the_tests_notice_a_wrong_day, test_the_tests_notice_a_negative_refund
"""


def refund(paid, days):
    fee = 0
    if days > 14:
        fee = 500
    return paid - fee


def test_refund():
    assert refund(2000, 20) == 1500


def test_refund_early():
    assert refund(2000, 3) == 2000
