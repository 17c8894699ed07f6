"""Level 2: mends the name and the kind of error, and the balance is still compared inside the block.

Fails: test_a_refused_withdrawal_leaves_the_balance, test_notices_a_balance_that_changes_first
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
    with pytest.raises(ValueError):
        account = Account(balance=100)
        account.withdraw(150)
        assert account.balance == 100
