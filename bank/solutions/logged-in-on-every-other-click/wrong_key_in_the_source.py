"""Level 2: one key for all, written into the source code, whatever the settings say.

Fails: test_a_cookie_signed_with_another_key_does_not_count
"""

from flask import Flask, request, session


def check_password(form):
    """The name of the user, or None."""
    return form["name"] if form.get("password") == "correct" else None


def create_app(settings):
    app = Flask(__name__)
    app.config.update(settings)
    app.secret_key = "a1b2c3d4e5f6a7b8c9d0"

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
