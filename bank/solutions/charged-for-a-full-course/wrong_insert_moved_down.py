"""Level 2: the colleague's change; a failing mail still leaves charge and seat.

Fails: test_a_failed_ticket_leaves_nothing
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
def save(response):
    g.db.commit()
    g.db.close()
    return response


@app.errorhandler(Full)
def answer_full(error):
    return {"error": "this course is full"}, 409


@app.post("/courses/<int:course>/seats")
def book(course):
    member = request.get_json()["member"]
    taken = g.db.execute(
        "UPDATE course SET free = free - 1 WHERE id = ? AND free > 0",
        (course,),
    )
    if taken.rowcount == 0:
        raise Full
    g.db.execute("INSERT INTO charge (member, cents) VALUES (?, 1500)", (member,))
    send_ticket(member, course)
    return {"booked": course}, 201
