"""The code of the prompt: both views reach Flask as functions called `wrapper`.

Fails: test_both_routes_answer_with_a_key, test_no_route_answers_without_a_key,
test_a_wrong_key_is_refused, test_a_third_route_needs_nothing_special,
test_addresses_can_be_built_by_name
"""

from flask import Flask, abort, request

KEYS = {"k-17": "north", "k-18": "south"}


def needs_key(view):
    def wrapper(*args, **kwargs):
        if request.headers.get("X-Key") not in KEYS:
            abort(401)
        return view(*args, **kwargs)

    return wrapper


def create_app():
    app = Flask(__name__)

    @app.get("/stock")
    @needs_key
    def stock():
        return {"bolts": 40}

    @app.get("/prices")
    @needs_key
    def prices():
        return {"bolts": 3}

    return app
