"""The key is in the settings as `SECRET_KEY`, the name that Flask looks for."""

from solution import create_app

SETTINGS = {"SECRET_KEY": "one long random text for all four processes"}
ANA = {"name": "Ana", "password": "correct"}


def log_in(app, **changes):
    """Logs in and returns the answer and the visitor's cookies."""
    client = app.test_client()
    answer = client.post("/login", data={**ANA, **changes})
    cookie = client.get_cookie("session")
    return answer, cookie.value if cookie else None


def user(app, cookie):
    client = app.test_client()
    if cookie is not None:
        client.set_cookie("session", cookie)
    return client.get("/me").get_json()["user"]


def test_a_login_counts_on_the_same_process():
    app = create_app(SETTINGS)
    _, cookie = log_in(app)
    assert user(app, cookie) == "Ana"


def test_a_login_counts_on_every_process():
    processes = [create_app(SETTINGS) for _ in range(4)]
    _, cookie = log_in(processes[0])
    assert [user(app, cookie) for app in processes] == ["Ana"] * 4


def test_a_login_outlives_a_new_start():
    _, cookie = log_in(create_app(SETTINGS))
    assert user(create_app(SETTINGS), cookie) == "Ana"


def test_a_cookie_signed_with_another_key_does_not_count():
    _, cookie = log_in(create_app({"SECRET_KEY": "the key of an attacker, or of another shop"}))
    assert user(create_app(SETTINGS), cookie) is None


def test_a_wrong_password_logs_nobody_in():
    app = create_app(SETTINGS)
    answer, cookie = log_in(app, password="wrong")
    assert answer.status_code == 401
    assert user(app, cookie) is None
