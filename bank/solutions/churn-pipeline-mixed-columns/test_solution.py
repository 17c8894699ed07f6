import numpy as np
import pandas as pd
import pytest
from solution import train


def customers(seed, signal):
    """800 customers of whom 4% leave, with gaps in every column."""
    rng = np.random.default_rng(seed)
    n = 800
    churned = pd.Series(rng.permutation(np.repeat([0, 1], [768, 32])))
    df = pd.DataFrame(
        {
            "age": rng.normal(45, 12, n),
            "monthly_fee": rng.normal(30, 8, n) + signal * churned,
            "plan": rng.choice(["free", "team", "pro"], n),
            "region": rng.choice(["north", "south"], n),
        }
    )
    for column in df:
        df.loc[rng.random(n) < 0.05, column] = np.nan
    return df, churned


@pytest.fixture(scope="module")
def trained():
    return train(*customers(0, signal=30))


def test_gives_a_probability_for_raw_rows_with_gaps(trained):
    rows, _ = customers(1, signal=30)
    probabilities = trained[0].predict_proba(rows)
    assert probabilities.shape == (800, 2)
    assert ((probabilities >= 0) & (probabilities <= 1)).all()


def test_a_plan_that_was_never_seen(trained):
    row = pd.DataFrame({"age": [40.0], "monthly_fee": [25.0], "plan": ["max"], "region": ["north"]})
    assert trained[0].predict_proba(row).shape == (1, 2)


def test_a_clear_sign_is_found(trained):
    assert trained[1] > 0.6


def test_noise_does_not_look_good():
    assert train(*customers(2, signal=0))[1] < 0.7


def test_the_same_score_when_run_again(trained):
    assert train(*customers(0, signal=30))[1] == trained[1]
