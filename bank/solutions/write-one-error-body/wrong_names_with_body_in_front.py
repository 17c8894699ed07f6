"""Level 2: sends the places of faulty fields as they are, and the text of every error.

Fails: test_validation_names_the_field, test_validation_names_all_fields_and_nested_ones_by_dots,
test_callers_learn_nothing_of_the_cause
"""

from http import HTTPStatus

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException


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
        fields = [".".join(map(str, error["loc"])) for error in exc.errors()]
        return failure(422, "invalid", "The request is not valid", fields)

    @app.exception_handler(HTTPException)
    async def http_error(request, exc):
        code = HTTPStatus(exc.status_code).phrase.lower().replace(" ", "_")
        return failure(exc.status_code, code, str(exc.detail))

    @app.exception_handler(Exception)
    async def internal(request, exc):
        return failure(500, "internal", str(exc))
