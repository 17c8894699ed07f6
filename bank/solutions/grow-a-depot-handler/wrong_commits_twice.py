"""Level 2: reaches step 2, but stores id and count in two commits; a kill between them loses parcels.

Fails: test_a_kill_at_any_statement_neither_loses_nor_doubles,
test_good_messages_and_repeats_are_done, test_bad_texts_are_rejected_and_count_nothing,
test_an_error_that_may_pass_asks_for_the_message_again
"""

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
    message = json.loads(body)
    try:
        db.execute("INSERT INTO handled VALUES (?)", (message["id"],))
    except sqlite3.IntegrityError:
        return
    db.commit()
    db.execute("INSERT OR IGNORE INTO depots VALUES (?, 0)", (message["depot"],))
    db.execute(
        "UPDATE depots SET parcels = parcels + ? WHERE name = ?",
        (message["parcels"], message["depot"]),
    )
    db.commit()
