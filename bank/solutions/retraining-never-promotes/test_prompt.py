import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

INPUTS = [0, 1, 2, 3, 4]


def auc(model, rows):
    return roc_auc_score(rows["late"], model.predict_proba(rows[INPUTS])[:, 1])


def fitted(rows):
    train, test = train_test_split(rows, test_size=0.3, random_state=0)
    return RandomForestClassifier(30, random_state=0).fit(train[INPUTS], train["late"]), test


def test_after_five_months_the_live_model_still_wins_on_rows_it_knows():
    """Nothing changes in these data; the live model comes from the same job 22 weeks earlier."""
    rng = np.random.default_rng(0)
    X = rng.normal(size=(74 * 40, 5))
    rows = pd.DataFrame(X).assign(week=np.repeat(np.arange(74), 40))
    rows["late"] = (X[:, 0] + rng.normal(0, 1.5, len(X)) > 0).astype(int)
    live, _ = fitted(rows[rows["week"] < 52])
    new, test = fitted(rows[rows["week"] >= 22])
    assert auc(live, test) > auc(new, test) + 0.1
    assert auc(live, rows[rows["week"] >= 52]) < 0.78
