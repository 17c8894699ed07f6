"""Four handlers share one function for the body, and an HTTP exception keeps its headers."""

from http import HTTPStatus

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException


class Refusal(Exception):
    def __init__(self, status, code, message):
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


def failure(status, code, message, fields=(), headers=None):
    body = {"error": {"code": code, "message": message, "fields": list(fields)}}
    return JSONResponse(body, status, headers)


def name(loc):
    """`("body", "address", "zip")` as `address.zip`; the bare part where there is no field."""
    return ".".join(map(str, loc[1:] or loc))


def install(app):
    @app.exception_handler(Refusal)
    async def refused(request, exc):
        return failure(exc.status, exc.code, exc.message)

    @app.exception_handler(RequestValidationError)
    async def invalid(request, exc):
        fields = dict.fromkeys(name(error["loc"]) for error in exc.errors())
        return failure(422, "invalid", "The request is not valid", fields)

    # Starlette's class: unknown paths and wrong methods raise it, and FastAPI's derives from it.
    @app.exception_handler(HTTPException)
    async def http_error(request, exc):
        code = HTTPStatus(exc.status_code).phrase.lower().replace(" ", "_")
        return failure(exc.status_code, code, str(exc.detail), headers=exc.headers)

    @app.exception_handler(Exception)
    async def internal(request, exc):
        return failure(500, "internal", "Something went wrong on our side")
