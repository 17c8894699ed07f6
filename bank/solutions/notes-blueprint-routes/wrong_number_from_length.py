"""Level 2: the number is the length plus one, which overwrites a living note after a deletion.

Fails: test_a_new_note_overwrites_no_other, test_json_that_is_not_an_object_is_refused,
test_a_text_that_is_not_a_string_is_refused
"""

from flask import Blueprint, abort, request

bp = Blueprint("notes", __name__, url_prefix="/notes")
notes: dict[int, str] = {}


@bp.post("")
def create():
    text = request.get_json().get("text")
    if not text:
        abort(400)
    note_id = len(notes) + 1
    notes[note_id] = text
    return {"id": note_id}, 201


@bp.get("/<int:note_id>")
def read(note_id):
    if note_id not in notes:
        abort(404)
    return {"id": note_id, "text": notes[note_id]}


@bp.delete("/<int:note_id>")
def delete(note_id):
    if note_id not in notes:
        abort(404)
    del notes[note_id]
    return "", 204
