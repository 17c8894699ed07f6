"""Level 2: works for good input, but every answer is 200 and a missing note or text ends in a 500.

Fails: test_creating_answers_201, test_reading_an_unknown_note_is_404,
test_deleting_an_unknown_note_is_404, test_a_missing_or_empty_text_is_refused,
test_json_that_is_not_an_object_is_refused, test_a_text_that_is_not_a_string_is_refused
"""

from itertools import count

from flask import Blueprint, request

bp = Blueprint("notes", __name__, url_prefix="/notes")
notes: dict[int, str] = {}
numbers = count(1)


@bp.post("")
def create():
    note_id = next(numbers)
    notes[note_id] = request.get_json()["text"]
    return {"id": note_id}


@bp.get("/<int:note_id>")
def read(note_id):
    return {"text": notes[note_id]}


@bp.delete("/<int:note_id>")
def delete(note_id):
    del notes[note_id]
    return {}
