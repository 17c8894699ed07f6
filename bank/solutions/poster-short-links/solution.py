"""After the last step: the routes speak HTTP, `Links` keeps the rules, and the clock is handed in.

A class with the same three methods can put the links into a database.
"""

import re
import secrets
from datetime import UTC, datetime

from flask import Flask, abort, redirect, request

RESERVED = {"links", "static"}


class Taken(Exception):
    pass


class Ended(Exception):
    pass


class Links:
    """Short links in memory."""

    def __init__(self, now):
        self.now = now
        self.by_code = {}

    def new_code(self):
        while (code := secrets.token_urlsafe(4)) in self.by_code:
            pass
        return code

    def add(self, code, target, until):
        if code in self.by_code:
            raise Taken
        self.by_code[code] = target, until

    def target(self, code):
        target, until = self.by_code[code]
        if until is not None and self.now() >= until:
            raise Ended
        return target


def checked(body):
    """Code, target and end of a request; answers 400 if one of them cannot be used."""
    if not isinstance(body, dict):
        abort(400, "a JSON object is needed")
    target, code, until = (body.get(name) for name in ("target", "code", "until"))
    if not isinstance(target, str) or not target.startswith(("http://", "https://")):
        abort(400, "target must begin with http:// or https://")
    if code is not None:
        if not isinstance(code, str) or not re.fullmatch(r"[A-Za-z0-9_-]{3,40}", code):
            abort(400, "code must be 3 to 40 letters, digits, hyphens or underscores")
        if code in RESERVED:
            abort(400, "this code is a path of the service")
    if until is not None:
        try:
            until = datetime.fromisoformat(until)
        except (TypeError, ValueError):
            abort(400, "until must be a date and time")
        if until.tzinfo is None:
            abort(400, "until must say its offset from UTC")
    return code, target, until


def create_app(links=None, now=lambda: datetime.now(UTC)):
    app = Flask(__name__)
    if links is None:
        links = Links(now)

    @app.post("/links")
    def create():
        code, target, until = checked(request.get_json(silent=True))
        code = code or links.new_code()
        try:
            links.add(code, target, until)
        except Taken:
            abort(409, "this code is taken")
        return {"code": code}, 201

    @app.get("/<code>")
    def follow(code):
        try:
            return redirect(links.target(code))  # 302: a browser must ask again each time
        except KeyError:
            abort(404)
        except Ended:
            abort(410)

    return app
