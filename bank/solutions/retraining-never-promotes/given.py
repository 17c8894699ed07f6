"""The code of the prompt: the live model is tested on rows that it was fitted on.

Fails: test_a_better_model_is_promoted_after_a_change, test_live_is_not_tested_on_rows_it_knows,
test_new_is_tested_on_the_future, test_without_new_rows_there_is_no_contest
"""

from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

INPUTS = ["distance", "load"]


def auc(model, rows):
    scores = model.predict_proba(rows[INPUTS])[:, 1]
    return roc_auc_score(rows["late"], scores)


def promote(live, make_model, rows):
    """The model that shall serve from tomorrow on."""
    train, test = train_test_split(
        rows, test_size=0.3, random_state=0
    )
    new = make_model().fit(train[INPUTS], train["late"])
    new.last_day = train["day"].max()
    if auc(new, test) > auc(live, test):
        return new
    return live
