"""A model for each direction: callers send only what is theirs to choose, and get no secrets back.

The id, the rights and the hash are the server's; a lookup takes a sign-in and shows one's own account.
"""

import hashlib
import hmac
import os
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPBasic, HTTPBasicCredentials
from pydantic import BaseModel, ConfigDict

app = FastAPI()


class UserIn(BaseModel):
    model_config = ConfigDict(extra="forbid")

    email: str
    password: str


class UserOut(BaseModel):
    id: int
    email: str


class User(UserOut):
    salt: bytes
    password_hash: bytes
    is_admin: bool = False


USERS: dict[int, User] = {}


def slow_hash(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)


@app.post("/users", status_code=201)
def register(new: UserIn) -> UserOut:
    salt = os.urandom(16)
    user = User(
        id=len(USERS) + 1,
        email=new.email,
        salt=salt,
        password_hash=slow_hash(new.password, salt),
    )
    USERS[user.id] = user
    return UserOut(id=user.id, email=user.email)


def signed_in(given: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]) -> User:
    for user in USERS.values():
        if user.email == given.username:
            if hmac.compare_digest(slow_hash(given.password, user.salt), user.password_hash):
                return user
    raise HTTPException(401, "wrong email or password", {"WWW-Authenticate": "Basic"})


@app.get("/users/{user_id}")
def show(user_id: int, caller: Annotated[User, Depends(signed_in)]) -> UserOut:
    if user_id != caller.id and not caller.is_admin:
        raise HTTPException(404, "no such user")
    user = USERS.get(user_id)
    if user is None:
        raise HTTPException(404, "no such user")
    return UserOut(id=user.id, email=user.email)
