"""The prompt leaves the paths open, so the tests find each route by its method."""

import pytest
from flask import Flask
from solution import bp, notes


@pytest.fixture
def app():
    notes.clear()
    app = Flask(__name__)
    app.register_blueprint(bp)
    return app


def address(app, method, note_id=None):
    """The path of the route with this method, on one note or on all of them."""
    for rule in app.url_map.iter_rules():
        if method in rule.methods and rule.endpoint != "static":
            if bool(rule.arguments) == (note_id is not None):
                values = dict.fromkeys(rule.arguments, note_id)
                return app.url_map.bind("localhost").build(rule.endpoint, values, method)
    raise AssertionError(f"no route for {method}")


def create(app, body):
    return app.test_client().post(address(app, "POST"), json=body)


def on_note(app, method, note_id):
    return app.test_client().open(address(app, method, note_id), method=method)


def test_creating_answers_201(app):
    assert create(app, {"text": "Call the printer"}).status_code == 201
    assert list(notes.values()) == ["Call the printer"]


def test_a_note_can_be_read(app):
    create(app, {"text": "Call the printer"})
    [note_id] = notes
    response = on_note(app, "GET", note_id)
    assert response.status_code == 200
    assert "Call the printer" in response.text


def test_a_deleted_note_is_gone(app):
    create(app, {"text": "Call the printer"})
    [note_id] = notes
    assert on_note(app, "DELETE", note_id).status_code in (200, 204)
    assert notes == {}


def test_reading_an_unknown_note_is_404(app):
    assert on_note(app, "GET", 999).status_code == 404


def test_deleting_an_unknown_note_is_404(app):
    assert on_note(app, "DELETE", 999).status_code == 404


@pytest.mark.parametrize("body", [{}, {"text": ""}])
def test_a_missing_or_empty_text_is_refused(app, body):
    assert create(app, body).status_code in (400, 422)
    assert notes == {}


def test_a_new_note_overwrites_no_other(app):
    for text in ["one", "two"]:
        create(app, {"text": text})
    on_note(app, "DELETE", min(notes))
    create(app, {"text": "three"})
    assert sorted(notes.values()) == ["three", "two"]


def test_json_that_is_not_an_object_is_refused(app):
    assert create(app, ["Call the printer"]).status_code in (400, 422)


def test_a_text_that_is_not_a_string_is_refused(app):
    assert create(app, {"text": 5}).status_code in (400, 422)
    assert notes == {}
