"""Level 1: blames the model type and takes a forest, with the same weights and yes or no for each loan.

Fails: test_the_forecast_is_near_the_money_that_was_lost, test_the_mean_probability_is_the_share_of_losses,
test_the_order_of_the_loans_is_kept
"""

import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

FEATURES = ["debts", "age"]


def loans(seed, n=4000):
    """Loans of which about 5% are lost, the riskier ones with more debts."""
    rng = np.random.default_rng(seed)
    debts, age = rng.normal(size=(2, n))
    risk = 1 / (1 + np.exp(3.5 - 1.2 * debts + 0.4 * age))
    amount = rng.uniform(1_000, 9_000, n).round()
    return pd.DataFrame(
        {"debts": debts, "age": age, "amount": amount, "lost": rng.random(n) < risk}
    )


train, valid, book = loans(1), loans(2), loans(3)

model = RandomForestClassifier(30, class_weight="balanced", max_depth=3, random_state=0)
model.fit(train[FEATURES], train["lost"])

p = model.predict(book[FEATURES]).astype(float)
forecast = (p * book["amount"]).sum()
