"""Level 2: an endpoint for each route; the next author meets the same failure.

Fails: test_a_third_route_needs_nothing_special
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

    @app.get("/stock", endpoint="stock")
    @needs_key
    def stock():
        return {"bolts": 40}

    @app.get("/prices", endpoint="prices")
    @needs_key
    def prices():
        return {"bolts": 3}

    return app
