"""SQLite keeps processes apart and never leaves half a write; a mark costs the same at any size."""

import sqlite3
from contextlib import closing


def _open(path):
    db = sqlite3.connect(path, timeout=60)
    db.execute("CREATE TABLE IF NOT EXISTS done (name TEXT PRIMARY KEY)")
    return db


def is_done(path, name):
    with closing(_open(path)) as db:
        found = db.execute("SELECT 1 FROM done WHERE name = ?", (name,)).fetchone()
    return found is not None


def mark_done(path, name):
    with closing(_open(path)) as db, db:
        db.execute("INSERT OR IGNORE INTO done VALUES (?)", (name,))
