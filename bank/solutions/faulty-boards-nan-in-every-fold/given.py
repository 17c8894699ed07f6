"""The code of the prompt: folds in the order of the rows, so that faulty boards are all in one.

Fails: test_every_fold_has_a_score, test_six_faulty_boards_give_five_scores,
test_boards_that_are_easy_to_tell_apart
"""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold, cross_val_score


def scores(X, y, scoring):
    model = LogisticRegression()
    return cross_val_score(
        model, X, y, cv=KFold(5), scoring=scoring
    )


X = np.random.default_rng(0).normal(size=(100, 2))
y = np.array([1] * 12 + [0] * 88)
print(scores(X, y, "accuracy"))
print(scores(X, y, "roc_auc"))
