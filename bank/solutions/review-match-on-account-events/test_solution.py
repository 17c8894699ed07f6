import pytest
from solution import apply


def test_a_payment_is_added():
    assert apply({"type": "payment", "amount": 5}, 100) == 105


def test_a_refund_is_subtracted():
    assert apply({"type": "refund", "amount": 5}, 100) == 95


def test_the_heartbeat_leaves_the_balance():
    assert apply({}, 100) == 100


def test_an_unknown_event_is_an_error():
    with pytest.raises(ValueError):
        apply({"type": "chargeback"}, 100)


def test_an_unknown_event_with_an_amount_is_an_error():
    with pytest.raises(ValueError):
        apply({"type": "chargeback", "amount": 5}, 100)


def test_a_payment_without_an_amount_is_an_error():
    with pytest.raises(ValueError):
        apply({"type": "payment"}, 100)


def test_further_keys_of_a_payment_are_ignored():
    assert apply({"type": "payment", "amount": 5, "note": "thanks"}, 100) == 105
