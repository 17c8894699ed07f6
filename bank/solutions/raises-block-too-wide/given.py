"""The code of the prompt: a misspelt argument ends the block, and the balance is changed first.

Fails: test_a_refused_withdrawal_leaves_the_balance, test_notices_a_balance_that_changes_first,
test_notices_a_missing_refusal, test_notices_another_error
"""

import pytest


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, cents):
        self.balance -= cents
        if self.balance < 0:
            raise ValueError("not enough money")


def test_refuses_a_large_withdrawal():
    with pytest.raises(Exception):
        account = Account(balanc=100)
        account.withdraw(150)
        assert account.balance == 100
