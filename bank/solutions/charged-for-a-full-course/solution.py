"""Saves only what belongs to a successful answer, for all routes in one place.

Closing is a matter of its own: it happens in a teardown function, whatever went wrong before.
"""

import sqlite3

from flask import Flask, g, request

app = Flask(__name__)


class Full(Exception):
    pass


def send_ticket(member, course):
    """Sends a mail; raises an error when the mail server is down."""


@app.before_request
def open_database():
    g.db = sqlite3.connect(app.config["DATABASE"])


@app.after_request
def save_or_undo(response):
    if response.status_code < 400:
        g.db.commit()
    else:
        g.db.rollback()
    return response


@app.teardown_request
def close_database(error):
    db = g.pop("db", None)
    if db is not None:
        db.close()


@app.errorhandler(Full)
def answer_full(error):
    return {"error": "this course is full"}, 409


@app.post("/courses/<int:course>/seats")
def book(course):
    member = request.get_json()["member"]
    g.db.execute("INSERT INTO charge (member, cents) VALUES (?, 1500)", (member,))
    taken = g.db.execute(
        "UPDATE course SET free = free - 1 WHERE id = ? AND free > 0",
        (course,),
    )
    if taken.rowcount == 0:
        raise Full
    send_ticket(member, course)
    return {"booked": course}, 201
