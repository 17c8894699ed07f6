import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel
from solution import Refusal, install


class Address(BaseModel):
    zip: str


class Payment(BaseModel):
    cents: int
    address: Address


@pytest.fixture
def client():
    app = FastAPI()

    @app.post("/payments")
    def pay(payment: Payment):
        return {"paid": payment.cents}

    @app.get("/refused")
    def refused():
        raise Refusal(409, "stock_too_low", "Only 3 left")

    @app.get("/broken")
    def broken():
        raise RuntimeError("password=hunter2")

    install(app)
    return TestClient(app, raise_server_exceptions=False)


def error(answer):
    assert set(answer.json()) == {"error"}
    found = answer.json()["error"]
    assert set(found) == {"code", "message", "fields"}
    return found


def test_a_good_request_is_left_alone(client):
    answer = client.post("/payments", json={"cents": 5, "address": {"zip": "1010"}})
    assert (answer.status_code, answer.json()) == (200, {"paid": 5})


def test_a_refusal_keeps_its_status_code_and_message(client):
    answer = client.get("/refused")
    assert answer.status_code == 409
    assert error(answer) == {"code": "stock_too_low", "message": "Only 3 left", "fields": []}


def test_validation_names_the_field(client):
    answer = client.post("/payments", json={"cents": "many", "address": {"zip": "1010"}})
    assert answer.status_code == 422
    assert error(answer)["code"] == "invalid"
    assert error(answer)["fields"] == ["cents"]


def test_validation_names_all_fields_and_nested_ones_by_dots(client):
    answer = client.post("/payments", json={"address": {}})
    assert sorted(error(answer)["fields"]) == ["address.zip", "cents"]


def test_an_unknown_path_is_not_found(client):
    answer = client.get("/nowhere")
    assert answer.status_code == 404
    assert (error(answer)["code"], error(answer)["fields"]) == ("not_found", [])


def test_a_wrong_method_is_named(client):
    answer = client.delete("/payments")
    assert answer.status_code == 405
    assert (error(answer)["code"], error(answer)["fields"]) == ("method_not_allowed", [])


def test_any_other_exception_is_internal(client):
    answer = client.get("/broken")
    assert answer.status_code == 500
    assert (error(answer)["code"], error(answer)["fields"]) == ("internal", [])


def test_callers_learn_nothing_of_the_cause(client):
    text = client.get("/broken").text
    assert "hunter2" not in text and "RuntimeError" not in text
