"""Reading a text and booking it are apart; id and count share a transaction, and the uniqueness
of the id notices repeats."""

import json
import sqlite3


def connect(path=":memory:"):
    db = sqlite3.connect(path)
    db.execute(
        "CREATE TABLE IF NOT EXISTS depots (name TEXT PRIMARY KEY, parcels INTEGER NOT NULL)"
    )
    db.execute("CREATE TABLE IF NOT EXISTS handled (id TEXT PRIMARY KEY)")
    return db


def total(db, depot):
    query = "SELECT parcels FROM depots WHERE name = ?"
    row = db.execute(query, (depot,)).fetchone()
    return row[0] if row else 0


def handle(db, body):
    try:
        message_id, depot, parcels = read(body)
    except ValueError:
        return "reject"
    try:
        book(db, message_id, depot, parcels)
    except sqlite3.OperationalError:
        return "again"
    return "done"


def read(body):
    """The id, depot and number of parcels of a text; `ValueError` if it is not as agreed."""
    message = json.loads(body)
    match message:
        case {"id": str(message_id), "depot": str(depot), "parcels": int(parcels)}:
            if parcels >= 1 and not isinstance(parcels, bool):
                return message_id, depot, parcels
    raise ValueError(f"not a message about parcels: {body!r}")


def book(db, message_id, depot, parcels):
    with db:
        new = db.execute(
            "INSERT INTO handled (id) VALUES (?) ON CONFLICT DO NOTHING", (message_id,)
        )
        if new.rowcount:
            db.execute(
                "INSERT INTO depots (name, parcels) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET parcels = parcels + excluded.parcels",
                (depot, parcels),
            )
