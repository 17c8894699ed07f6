"""Level 2: a factory and a blueprint, but the route uses the connection of the app built last.

Fails: test_two_apps_use_their_own_database, test_each_request_opens_and_closes_a_connection,
test_an_unknown_order_is_not_found
"""

import sqlite3

from flask import Blueprint, Flask

orders = Blueprint("orders", __name__)
db = None


@orders.get("/orders/<int:order_id>")
def show(order_id):
    row = db.execute("SELECT id, state FROM orders WHERE id = ?", (order_id,)).fetchone()
    return {"id": row[0], "state": row[1]}


def create_app(settings):
    global db
    app = Flask(__name__)
    app.config.update(settings)
    db = sqlite3.connect(app.config["DATABASE"], check_same_thread=False)
    app.register_blueprint(orders)
    return app
