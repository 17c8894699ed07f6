import pandas as pd
import pytest
from solution import fit, predict

PLANS = ["free", "pro", "team"]
STAYS = {"free": 0, "pro": 1, "team": 0}


@pytest.fixture(scope="module")
def model():
    train = pd.DataFrame({"plan": PLANS * 40, "visits": [5] * 120})
    return fit(train, train["plan"].map(STAYS))


def night(*plans):
    return pd.DataFrame({"plan": list(plans), "visits": [5] * len(plans)})


def test_a_night_with_all_plans(model):
    assert list(predict(model, night("team", "pro", "free"))) == [0, 1, 0]


def test_a_night_without_one_plan(model):
    assert list(predict(model, night("free", "team"))) == [0, 0]


@pytest.mark.parametrize("plan", PLANS)
def test_one_customer_of_each_plan(model, plan):
    assert list(predict(model, night(plan))) == [STAYS[plan]]


def test_other_plans_of_the_same_number(model):
    """A new plan may be refused by name, but the others must not change places."""
    try:
        assert list(predict(model, night("max", "pro", "free")))[1:] == [1, 0]
    except ValueError as error:
        assert "max" in str(error)


def test_a_plan_that_was_never_seen(model):
    """The prompt leaves open what to do: an answer for everyone, or an error that names the plan."""
    try:
        assert len(predict(model, night("free", "pro", "team", "max"))) == 4
    except ValueError as error:
        assert "max" in str(error)
