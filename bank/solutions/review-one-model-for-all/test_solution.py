import pytest
import solution
from fastapi.testclient import TestClient

ADA = {"email": "ada@example.org", "password": "correct horse"}


@pytest.fixture
def client():
    solution.USERS.clear()
    return TestClient(solution.app, raise_server_exceptions=False)


def register(client, **more):
    return client.post("/users", json={**ADA, **more})


def test_anybody_may_register(client):
    assert register(client).is_success
    [user] = solution.USERS.values()
    assert user.email == ADA["email"]


def test_nobody_registers_as_administrator(client):
    register(client, is_admin=True)
    assert not any(getattr(user, "is_admin", False) for user in solution.USERS.values())


def test_an_existing_account_cannot_be_replaced(client):
    number = register(client).json()["id"]
    register(client, id=number, email="eve@example.org")
    assert solution.USERS[number].email == ADA["email"]


def test_no_answer_holds_the_password(client):
    assert ADA["password"] not in register(client).text


def test_the_password_is_not_stored_as_text(client):
    register(client)
    assert ADA["password"] not in repr(solution.USERS)


def test_strangers_cannot_look_up_accounts(client):
    number = register(client).json()["id"]
    answer = client.get(f"/users/{number}")
    assert answer.status_code in {401, 403, 404}
    assert ADA["email"] not in answer.text
