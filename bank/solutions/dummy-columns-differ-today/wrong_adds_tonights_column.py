"""Level 1: adds the column that is missing tonight, and waits for the next night.

Fails: test_one_customer_of_each_plan, test_other_plans_of_the_same_number
"""

import pandas as pd
from sklearn.linear_model import LogisticRegression


def fit(train, stays):
    return LogisticRegression().fit(pd.get_dummies(train), stays)


def predict(model, today):
    columns = pd.get_dummies(today)
    if "plan_pro" not in columns:
        columns["plan_pro"] = False
    return model.predict(columns[model.feature_names_in_])
