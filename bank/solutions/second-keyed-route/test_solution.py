import pytest
from flask import url_for
from solution import create_app, needs_key

KEY = {"X-Key": "k-17"}


@pytest.mark.parametrize(("path", "answer"), [("/stock", {"bolts": 40}), ("/prices", {"bolts": 3})])
def test_both_routes_answer_with_a_key(path, answer):
    assert create_app().test_client().get(path, headers=KEY).get_json() == answer


@pytest.mark.parametrize("path", ["/stock", "/prices"])
def test_no_route_answers_without_a_key(path):
    assert create_app().test_client().get(path).status_code == 401


def test_a_wrong_key_is_refused():
    assert create_app().test_client().get("/prices", headers={"X-Key": "k-1"}).status_code == 401


def test_a_third_route_needs_nothing_special():
    app = create_app()
    for path in ["/orders", "/returns"]:

        def view():
            return {"open": 0}

        view.__name__ = path[1:]
        app.get(path)(needs_key(view))
    client = app.test_client()
    assert client.get("/returns", headers=KEY).get_json() == {"open": 0}
    assert client.get("/returns").status_code == 401


def test_addresses_can_be_built_by_name():
    app = create_app()
    with app.test_request_context():
        assert url_for("prices") == "/prices"
