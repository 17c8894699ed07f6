"""Stores the id of the event in the transaction that books the points, and acknowledges after it.

The uniqueness of the id decides, so that no cache is asked; the sender gives every event its own.
"""

import json

TABLES = "CREATE TABLE booked (event_id TEXT PRIMARY KEY)"


def handle(message, db, cache=None):
    event = json.loads(message.body)
    with db:
        new = db.execute(
            "INSERT INTO booked (event_id) VALUES (:e) ON CONFLICT DO NOTHING",
            {"e": event["event_id"]},
        )
        if new.rowcount:
            db.execute(
                "UPDATE accounts SET points = points + :p WHERE id = :a",
                {"p": event["points"], "a": event["account_id"]},
            )
    message.ack()
