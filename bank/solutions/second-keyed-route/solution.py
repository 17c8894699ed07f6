"""The wrapper takes over the name of its view, so that each route has an endpoint of its own."""

from functools import wraps

from flask import Flask, abort, request

KEYS = {"k-17": "north", "k-18": "south"}


def needs_key(view):
    @wraps(view)
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
