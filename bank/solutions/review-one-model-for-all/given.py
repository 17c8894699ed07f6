"""The code of the prompt: one model for both directions, passwords as text, and lookup without sign-in.

Fails: test_nobody_registers_as_administrator, test_an_existing_account_cannot_be_replaced,
test_no_answer_holds_the_password, test_the_password_is_not_stored_as_text,
test_strangers_cannot_look_up_accounts
"""

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class User(BaseModel):
    id: int | None = None
    email: str
    password: str
    is_admin: bool = False

USERS: dict[int, User] = {}

@app.post("/users")
def register(user: User) -> User:
    user.id = user.id or len(USERS) + 1
    USERS[user.id] = user
    return user

@app.get("/users/{user_id}")
def show(user_id: int) -> User:
    return USERS[user_id]
