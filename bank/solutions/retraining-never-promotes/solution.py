"""Both models are tested on the newest days, which neither of them has seen.

Without enough such days there is no contest, and a lead must exceed a margin.
"""

from sklearn.metrics import roc_auc_score

INPUTS = ["distance", "load"]
TEST_DAYS = 14
LEAD = 0.01


def auc(model, rows):
    scores = model.predict_proba(rows[INPUTS])[:, 1]
    return roc_auc_score(rows["late"], scores)


def promote(live, make_model, rows):
    """The model that shall serve from tomorrow on."""
    start = max(rows["day"].max() - TEST_DAYS, live.last_day) + 1
    train, test = rows[rows["day"] < start], rows[rows["day"] >= start]
    if test["day"].nunique() < TEST_DAYS or test["late"].nunique() < 2:
        return live
    new = make_model().fit(train[INPUTS], train["late"])
    new.last_day = train["day"].max()
    return new if auc(new, test) > auc(live, test) + LEAD else live
