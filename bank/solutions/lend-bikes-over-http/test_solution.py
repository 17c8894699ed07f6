import pytest
import solution
from fastapi.testclient import TestClient


@pytest.fixture
def client():
    solution.BIKES.clear()
    solution.BIKES.update({2: None, 1: None, 3: "rosa"})
    return TestClient(solution.app, raise_server_exceptions=False)


def lend(client, number, rider):
    return client.post(f"/bikes/{number}/loan", json={"rider": rider})


def test_free_bikes_are_listed_in_order(client):
    answer = client.get("/bikes/free")
    assert (answer.status_code, answer.json()) == (200, [1, 2])


def test_lending_answers_201_with_bike_and_rider(client):
    answer = lend(client, 1, "ben")
    assert (answer.status_code, answer.json()) == (201, {"number": 1, "rider": "ben"})
    assert client.get("/bikes/free").json() == [2]


def test_blanks_at_both_ends_are_cut_off(client):
    assert lend(client, 1, "  ben ").json()["rider"] == "ben"
    assert solution.BIKES[1] == "ben"


def test_a_name_of_forty_characters_is_taken(client):
    assert lend(client, 1, " " + "x" * 40).status_code == 201


@pytest.mark.parametrize("rider", ["", "   ", "x" * 41, None])
def test_other_names_are_refused(client, rider):
    assert lend(client, 1, rider).status_code == 422
    assert solution.BIKES[1] is None


def test_an_unknown_bike_is_not_found(client):
    assert lend(client, 9, "ben").status_code == 404
    assert client.delete("/bikes/9/loan").status_code == 404
    assert 9 not in solution.BIKES


def test_a_lent_bike_cannot_be_lent(client):
    assert lend(client, 3, "ben").status_code == 409
    assert solution.BIKES[3] == "rosa"


def test_a_rider_gets_one_bike_only(client):
    assert lend(client, 1, " rosa ").status_code == 409
    assert solution.BIKES[1] is None


def test_taking_back_answers_204_and_frees_the_bike(client):
    answer = client.delete("/bikes/3/loan")
    assert (answer.status_code, answer.content) == (204, b"")
    assert client.get("/bikes/free").json() == [1, 2, 3]


def test_a_free_bike_cannot_be_taken_back(client):
    assert client.delete("/bikes/1/loan").status_code == 409
