"""The code of the prompt: each process makes up a key of its own.

Fails: test_a_login_counts_on_every_process, test_a_login_outlives_a_new_start
"""

import secrets

from flask import Flask, request, session

def check_password(form):
    """The name of the user, or None."""
    return form["name"] if form.get("password") == "correct" else None


def create_app(settings):
    app = Flask(__name__)
    app.config.update(settings)
    app.secret_key = secrets.token_hex(32)

    @app.post("/login")
    def login():
        user = check_password(request.form)
        if user is None:
            return {"error": "unknown"}, 401
        session["user"] = user
        return {"user": user}

    @app.get("/me")
    def me():
        return {"user": session.get("user")}

    return app
