import pandas as pd
import pytest
from sklearn.linear_model import LogisticRegression

TRAIN = pd.DataFrame({"plan": ["free", "pro", "team", "free"], "visits": [1, 5, 9, 2]})


def test_the_message_that_the_prompt_shows():
    model = LogisticRegression().fit(pd.get_dummies(TRAIN), [0, 1, 1, 0])
    today = pd.DataFrame({"plan": ["free", "team"], "visits": [3, 6]})
    with pytest.raises(ValueError) as caught:
        model.predict(pd.get_dummies(today))
    assert (
        str(caught.value).split()
        == (
            "The feature names should match those that were passed during fit. "
            "Feature names seen at fit time, yet now missing: - plan_pro"
        ).split()
    )


def test_plain_arrays_mix_plans_up_when_their_number_fits():
    model = LogisticRegression().fit(pd.get_dummies(TRAIN).to_numpy(float), [0, 1, 1, 0])
    other = pd.DataFrame({"plan": ["free", "max", "pro"], "visits": [3, 6, 1]})
    assert len(model.predict(pd.get_dummies(other).to_numpy(float))) == 3
