"""A factory with settings, a blueprint that needs no app, and one connection for each request.

Nothing happens at import, so each test and each shop builds an app of its own.
"""

import sqlite3

from flask import Blueprint, Flask, abort, current_app, g

orders = Blueprint("orders", __name__)


def get_db():
    if "db" not in g:
        g.db = sqlite3.connect(current_app.config["DATABASE"])
    return g.db


def close_db(error=None):
    db = g.pop("db", None)
    if db is not None:
        db.close()


@orders.get("/orders/<int:order_id>")
def show(order_id):
    row = get_db().execute("SELECT id, state FROM orders WHERE id = ?", (order_id,)).fetchone()
    if row is None:
        abort(404)
    return {"id": row[0], "state": row[1]}


def create_app(settings):
    app = Flask(__name__)
    app.config.update(settings)
    app.teardown_appcontext(close_db)
    app.register_blueprint(orders)
    return app
