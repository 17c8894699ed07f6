"""All processes take one key from their settings; without a key none of them starts."""

from flask import Flask, request, session


def check_password(form):
    """The name of the user, or None."""
    return form["name"] if form.get("password") == "correct" else None


def create_app(settings):
    app = Flask(__name__)
    app.config.update(settings)
    if not app.config["SECRET_KEY"]:
        raise RuntimeError("SECRET_KEY is missing from the settings")

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
