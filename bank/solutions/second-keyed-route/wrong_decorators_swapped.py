"""Level 1: swaps the decorators, which starts the service and leaves both routes open.

Fails: test_no_route_answers_without_a_key, test_a_wrong_key_is_refused,
test_a_third_route_needs_nothing_special
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

    @needs_key
    @app.get("/stock")
    def stock():
        return {"bolts": 40}

    @needs_key
    @app.get("/prices")
    def prices():
        return {"bolts": 3}

    return app
