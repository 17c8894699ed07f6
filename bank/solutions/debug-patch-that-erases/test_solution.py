import pytest
import solution
from fastapi.testclient import TestClient

ADA = {"name": "Ada", "phone": "555", "newsletter": True}


@pytest.fixture
def patch():
    solution.PROFILES.clear()
    solution.PROFILES[7] = dict(ADA)
    client = TestClient(solution.app)
    return lambda body: client.patch("/profiles/7", json=body)


def test_null_removes_the_phone_and_nothing_else(patch):
    assert patch({"phone": None}).json() == {**ADA, "phone": None}
    assert solution.PROFILES[7] == {**ADA, "phone": None}


def test_an_empty_body_changes_nothing(patch):
    assert patch({}).json() == ADA


def test_a_value_changes_its_own_field_alone(patch):
    assert patch({"phone": "777"}).json() == {**ADA, "phone": "777"}


def test_all_fields_may_change_at_once(patch):
    new = {"name": "Bea", "phone": "111", "newsletter": False}
    assert patch(new).json() == new


def test_a_wrong_type_is_refused(patch):
    assert patch({"newsletter": "perhaps"}).status_code == 422
    assert solution.PROFILES[7] == ADA
