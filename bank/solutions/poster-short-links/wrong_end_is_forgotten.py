"""Level 2: steps 1 and 2 work; an ended link is deleted, as if it had never existed.

Fails: test_an_ended_link_differs_from_an_unknown_one
"""

import secrets
from datetime import UTC, datetime

from flask import Flask, abort, redirect, request


def create_app():
    app = Flask(__name__)
    links = {}

    @app.post("/links")
    def create():
        body = request.get_json()
        target = body.get("target") if isinstance(body, dict) else None
        if not isinstance(target, str) or not target.startswith(("http://", "https://")):
            abort(400)
        code = body.get("code") or secrets.token_urlsafe(4)
        if code in links:
            abort(409)
        links[code] = target, body.get("until")
        return {"code": code}, 201

    @app.get("/<code>")
    def follow(code):
        target, until = links.get(code, (None, None))
        if until and datetime.now(UTC) >= datetime.fromisoformat(until):
            target = links.pop(code) and None
        if target is None:
            abort(404)
        return redirect(target)

    return app
