import pytest
import solution
from fastapi.testclient import TestClient


@pytest.fixture
def ask():
    client = TestClient(solution.app, raise_server_exceptions=False)
    return lambda code, total: client.get(f"/vouchers/{code}/price", params={"total": total})


def test_a_good_voucher_lowers_the_price(ask):
    answer = ask("SPRING", 50)
    assert (answer.status_code, answer.json()) == (200, {"price": 45})


def test_an_unknown_voucher_is_not_found(ask):
    answer = ask("SPRUNG", 50)
    assert answer.status_code == 404
    assert "unknown voucher" in answer.text


def test_a_small_total_is_a_conflict(ask):
    answer = ask("SPRING", 39)
    assert answer.status_code == 409
    assert "total too small" in answer.text


def test_the_minimum_itself_is_enough(ask):
    assert ask("SPRING", 40).json() == {"price": 36}


def test_a_fault_of_the_code_is_a_500(ask, monkeypatch):
    monkeypatch.setitem(solution.VOUCHERS, "BROKEN", {"minimum": 40})
    assert ask("BROKEN", 50).status_code == 500


def test_a_fault_of_the_code_tells_callers_nothing(ask, monkeypatch):
    monkeypatch.setitem(solution.VOUCHERS, "BROKEN", {"minimum": 40})
    assert "percent" not in ask("BROKEN", 50).text
