"""Level 2: says that the weights are to blame, and evens the classes out by leaving good loans out instead.

Fails: test_the_forecast_is_near_the_money_that_was_lost, test_the_mean_probability_is_the_share_of_losses
"""

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

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

lost, good = train[train["lost"]], train[~train["lost"]]
even = pd.concat([lost, good.sample(len(lost), random_state=0)])
model = make_pipeline(StandardScaler(), LogisticRegression()).fit(even[FEATURES], even["lost"])

p = model.predict_proba(book[FEATURES])[:, 1]
forecast = (p * book["amount"]).sum()
