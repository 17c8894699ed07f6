"""Stores the message in the transaction of the order; a function that runs every second sends it.

Killed between sending and deleting, it sends a message twice: receivers go by the order's number.
"""

import json

TABLES = "CREATE TABLE outbox (number INTEGER PRIMARY KEY, topic TEXT, body TEXT)"


def place_order(db, publish, order):
    with db:
        db.execute(
            "INSERT INTO orders (id, customer) VALUES (?, ?)",
            (order["id"], order["customer"]),
        )
        db.execute(
            "INSERT INTO outbox (topic, body) VALUES (?, ?)",
            ("order-placed", json.dumps({"order": order["id"]})),
        )


def every_second(db, publish):
    waiting = db.execute("SELECT number, topic, body FROM outbox ORDER BY number").fetchall()
    for number, topic, body in waiting:
        publish(topic, json.loads(body))
        with db:
            db.execute("DELETE FROM outbox WHERE number = ?", (number,))
