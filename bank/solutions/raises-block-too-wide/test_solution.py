from pathlib import Path

import pytest
from solution import Account

pytest_plugins = "pytester"
ANSWER = Path(__file__).with_name("solution.py").read_text("utf-8")
CHANGES_FIRST = """
class Account(Account):
    def withdraw(self, cents):
        self.balance -= cents
        if self.balance < 0:
            raise ValueError("not enough money")
"""
NEVER_REFUSES = """
class Account(Account):
    def withdraw(self, cents):
        pass
"""
FAILS_OTHERWISE = """
class Account(Account):
    def withdraw(self, cents):
        raise KeyError(cents)
"""


def is_green(pytester, more=""):
    pytester.makepyfile(test_account=ANSWER + more)
    return pytester.runpytest("--disable-plugin-autoload").ret == 0


def test_a_refused_withdrawal_leaves_the_balance():
    account = Account(100)
    with pytest.raises(ValueError):
        account.withdraw(150)
    assert account.balance == 100


def test_the_whole_balance_may_be_withdrawn():
    account = Account(100)
    account.withdraw(100)
    assert account.balance == 0


def test_the_answer_is_green(pytester):
    assert is_green(pytester)


def test_notices_a_balance_that_changes_first(pytester):
    assert not is_green(pytester, CHANGES_FIRST)


def test_notices_a_missing_refusal(pytester):
    assert not is_green(pytester, NEVER_REFUSES)


def test_notices_another_error(pytester):
    assert not is_green(pytester, FAILS_OTHERWISE)
