"""Level 1: takes plain arrays, so that names are not compared and plans change places.

Fails: test_a_night_without_one_plan, test_one_customer_of_each_plan, test_other_plans_of_the_same_number,
test_a_plan_that_was_never_seen
"""

import pandas as pd
from sklearn.linear_model import LogisticRegression


def fit(train, stays):
    return LogisticRegression().fit(pd.get_dummies(train).to_numpy(dtype=float), stays)


def predict(model, today):
    return model.predict(pd.get_dummies(today).to_numpy(dtype=float))
