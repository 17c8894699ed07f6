"""Each answer has a status of its own, errors are JSON, and a number is never given twice.

The JSON is read with `silent=True`, so that a broken body is the caller's mistake like a missing
text.
"""

from itertools import count

from flask import Blueprint, abort, jsonify, make_response, request

bp = Blueprint("notes", __name__, url_prefix="/notes")
notes: dict[int, str] = {}
numbers = count(1)


def refuse(status, reason):
    abort(make_response(jsonify(error=reason), status))


@bp.post("")
def create():
    body = request.get_json(silent=True)
    text = body.get("text") if isinstance(body, dict) else None
    if not isinstance(text, str) or not text.strip():
        refuse(400, "a text is needed")
    note_id = next(numbers)
    notes[note_id] = text
    return {"id": note_id, "text": text}, 201


@bp.get("/<int:note_id>")
def read(note_id):
    if note_id not in notes:
        refuse(404, "no such note")
    return {"id": note_id, "text": notes[note_id]}


@bp.delete("/<int:note_id>")
def delete(note_id):
    if notes.pop(note_id, None) is None:
        refuse(404, "no such note")
    return "", 204
