"""What the first three steps ask of any answer; the fourth step is judged by reading."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from solution import create_app

RUN = "https://club.example/run"


@pytest.fixture
def client():
    return create_app().test_client()


def in_seconds(seconds):
    return (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat()


def test_a_new_link_leads_to_its_target(client):
    answer = client.post("/links", json={"target": RUN})
    assert answer.status_code == 201
    response = client.get("/" + answer.get_json()["code"])
    assert response.status_code in (301, 302, 303, 307, 308)
    assert response.location == RUN


def test_two_links_have_two_codes(client):
    codes = {client.post("/links", json={"target": RUN}).get_json()["code"] for _ in range(20)}
    assert len(codes) == 20


@pytest.mark.parametrize(
    "target", ["club.example", "ftp://club.example", "javascript:alert(1)", ""]
)
def test_other_targets_are_refused(client, target):
    assert client.post("/links", json={"target": target}).status_code == 400


@pytest.mark.parametrize("target", [5, None, ["https://club.example"]])
def test_a_target_that_is_not_text_is_refused(client, target):
    assert client.post("/links", json={"target": target}).status_code == 400


def test_a_body_that_is_not_an_object_is_refused(client):
    assert client.post("/links", json=[RUN]).status_code == 400


def test_an_unknown_code_is_not_found(client):
    assert client.get("/nothing").status_code == 404


def test_a_chosen_code_is_used(client):
    answer = client.post("/links", json={"target": RUN, "code": "spring"})
    assert (answer.status_code, answer.get_json()["code"]) == (201, "spring")
    assert client.get("/spring").location == RUN


def test_a_code_in_use_keeps_its_target(client):
    client.post("/links", json={"target": RUN, "code": "spring"})
    second = client.post("/links", json={"target": "https://other.example/", "code": "spring"})
    assert 400 <= second.status_code < 500
    assert client.get("/spring").location == RUN


def test_a_link_works_before_its_end(client):
    client.post("/links", json={"target": RUN, "code": "spring", "until": in_seconds(3600)})
    assert client.get("/spring").location == RUN


def test_an_ended_link_differs_from_an_unknown_one(client):
    client.post("/links", json={"target": RUN, "code": "spring", "until": in_seconds(0.2)})
    time.sleep(0.25)
    response = client.get("/spring")
    assert response.location is None
    assert response.status_code != client.get("/never").status_code
