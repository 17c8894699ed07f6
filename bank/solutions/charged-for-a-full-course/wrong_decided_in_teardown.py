"""Level 2: decides by the exception of a teardown function, which is None for a handled error.

Fails: test_a_full_course_charges_nobody
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


@app.teardown_request
def save(error):
    if error is None:
        g.db.commit()
    g.db.close()


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
