"""One call inside the block, the state compared after it, and the check before the change."""

import pytest


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, cents):
        if cents > self.balance:
            raise ValueError("not enough money")
        self.balance -= cents


def test_refuses_a_large_withdrawal():
    account = Account(balance=100)
    with pytest.raises(ValueError):
        account.withdraw(150)
    assert account.balance == 100
