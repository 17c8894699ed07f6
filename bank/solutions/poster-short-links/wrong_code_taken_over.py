"""Level 2: three steps with gaps; a code in use gets a new target, odd input ends in a 500.

Fails: test_a_code_in_use_keeps_its_target, test_a_target_that_is_not_text_is_refused,
test_a_body_that_is_not_an_object_is_refused
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
        target = body.get("target", "")
        if not target.startswith(("http://", "https://")):
            abort(400)
        code = body.get("code") or secrets.token_urlsafe(4)
        links[code] = target, body.get("until")
        return {"code": code}, 201

    @app.get("/<code>")
    def follow(code):
        if code not in links:
            abort(404)
        target, until = links[code]
        if until and datetime.now(UTC) >= datetime.fromisoformat(until):
            abort(410)
        return redirect(target)

    return app
