import logging

from solution import Declined, checkout


class Gateway:
    """Takes the money, unless the bank refuses; `slow` says how many first answers come too late.

    Whatever a call carries besides card, amount and time limit is taken for a key: the same key is charged once.
    """

    def __init__(self, slow=0, refuses=False):
        self.slow, self.refuses, self.taken, self.keys = slow, refuses, [], set()

    def charge(self, *, card, cents, timeout, **key):
        if self.refuses:
            raise Declined("refused")
        if not key or str(key) not in self.keys:
            self.taken.append(cents)
            self.keys.add(str(key))
        if self.slow:
            self.slow -= 1
            raise TimeoutError
        return "receipt"


def order():
    return {"number": "A1", "card": "4000", "cents": 990}


def outcome(gateway, order):
    try:
        return checkout(gateway, order)
    except Exception as error:
        return error


def test_a_charged_card_is_paid():
    gateway = Gateway()
    assert checkout(gateway, order()) == "paid"
    assert gateway.taken == [990]


def test_a_refusal_is_declined():
    assert checkout(Gateway(refuses=True), order()) == "declined"


def test_a_slow_gateway_takes_the_money_once():
    gateway = Gateway(slow=99)
    outcome(gateway, order())
    assert gateway.taken == [990]


def test_no_answer_is_not_a_refusal():
    mine = order()
    assert outcome(Gateway(slow=99), mine) != "declined"
    assert mine.get("status") != "declined"


def test_our_own_mistake_is_not_a_refusal():
    mine = order()
    del mine["card"]
    assert outcome(Gateway(), mine) != "declined"


def test_no_answer_shows_in_the_log(caplog):
    caplog.set_level(logging.INFO)
    result = outcome(Gateway(slow=99), order())
    assert (
        isinstance(result, Exception)
        or max((r.levelno for r in caplog.records), default=0) >= logging.WARNING
    )
