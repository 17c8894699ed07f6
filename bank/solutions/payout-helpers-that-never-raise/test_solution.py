import contextlib

import pytest
from solution import pay_out


class Client:
    def __init__(self, answer):
        self.answer = answer

    def get(self, path):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class Bank:
    def __init__(self):
        self.sent = []

    def send(self, seller, cents):
        self.sent.append((seller, cents))


def sent(answer, settings, cents=5000):
    """What goes out; the payout itself may end with an error."""
    bank = Bank()
    with contextlib.suppress(Exception):
        pay_out(Client(answer), settings, bank, "ann", cents)
    return bank.sent


LIMIT = {"daily_limit": "50000"}


@pytest.mark.parametrize(
    ("score", "cents", "expected"),
    [(80, 50000, "paid"), (81, 50000, "review"), (0, 50001, "refused")],
)
def test_pays_within_limit_and_score(score, cents, expected):
    bank = Bank()
    assert pay_out(Client({"score": score}), LIMIT, bank, "ann", cents) == expected
    assert bank.sent == ([("ann", cents)] if expected == "paid" else [])


@pytest.mark.parametrize("outage", [OSError("down"), TimeoutError("two seconds")])
def test_an_outage_holds_the_money_back(outage):
    assert sent(outage, LIMIT) == []


@pytest.mark.parametrize("answer", [{"error": "internal"}, {"risk": 99}])
def test_a_broken_answer_holds_the_money_back(answer):
    assert sent(answer, LIMIT) == []


@pytest.mark.parametrize("settings", [{"daily_limit": "50 000"}, {"dayly_limit": "50000"}, {}])
def test_a_broken_limit_holds_the_money_back(settings):
    assert sent({"score": 0}, settings, cents=9_000_000) == []
