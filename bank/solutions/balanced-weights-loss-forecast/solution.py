"""Learns the natural share of losses, and checks on held-out loans what is used: money.

On last year's data the forecast must come near the loss before it is made for the book.
"""

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
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


def expected_loss(model, rows):
    return (model.predict_proba(rows[FEATURES])[:, 1] * rows["amount"]).sum()


model = make_pipeline(StandardScaler(), LogisticRegression())
model.fit(train[FEATURES], train["lost"])

p = model.predict_proba(valid[FEATURES])[:, 1]
assert roc_auc_score(valid["lost"], p) > 0.7
lost = (valid["lost"] * valid["amount"]).sum()
assert 0.75 < expected_loss(model, valid) / lost < 1.33

p = model.predict_proba(book[FEATURES])[:, 1]
forecast = expected_loss(model, book)
