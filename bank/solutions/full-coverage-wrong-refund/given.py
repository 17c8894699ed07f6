"""The code of the prompt: every line runs, and a small payment gives a negative refund.

Fails: test_is_never_negative, test_the_tests_notice_a_wrong_day, test_the_tests_notice_a_negative_refund
"""

def refund(paid, days):
    fee = 0
    if days > 14:
        fee = 500
    return paid - fee

def test_refund():
    assert refund(2000, 20) == 1500
