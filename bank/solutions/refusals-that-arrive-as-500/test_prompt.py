"""The recorded reply of the prompt: what an `HTTPException` says of itself as a text."""

from fastapi import HTTPException


def test_the_text_of_the_refusal_is_the_detail_of_the_500():
    assert str(HTTPException(404, "unknown voucher")) == "404: unknown voucher"
    assert issubclass(HTTPException, Exception)
