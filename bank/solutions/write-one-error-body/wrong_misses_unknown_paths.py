"""Level 2: handles FastAPI's `HTTPException` only, so that unknown paths keep the old form.

Fails: test_an_unknown_path_is_not_found, test_a_wrong_method_is_named
"""

from http import HTTPStatus

from fastapi import HTTPException
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse


class Refusal(Exception):
    def __init__(self, status, code, message):
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


def failure(status, code, message, fields=()):
    body = {"error": {"code": code, "message": message, "fields": list(fields)}}
    return JSONResponse(body, status)


def install(app):
    @app.exception_handler(Refusal)
    async def refused(request, exc):
        return failure(exc.status, exc.code, exc.message)

    @app.exception_handler(RequestValidationError)
    async def invalid(request, exc):
        fields = [".".join(map(str, error["loc"][1:])) for error in exc.errors()]
        return failure(422, "invalid", "The request is not valid", fields)

    @app.exception_handler(HTTPException)
    async def http_error(request, exc):
        code = HTTPStatus(exc.status_code).phrase.lower().replace(" ", "_")
        return failure(exc.status_code, code, str(exc.detail))

    @app.exception_handler(Exception)
    async def internal(request, exc):
        return failure(500, "internal", "Something went wrong on our side")
