"""The code of the prompt: the columns depend on who happens to be in tonight's table.

Fails: test_a_night_without_one_plan, test_one_customer_of_each_plan
"""

import pandas as pd
from sklearn.linear_model import LogisticRegression


def fit(train, stays):
    return LogisticRegression().fit(pd.get_dummies(train), stays)


def predict(model, today):
    return model.predict(pd.get_dummies(today))


today = pd.DataFrame({"plan": ["free", "team"], "visits": [3, 6]})
