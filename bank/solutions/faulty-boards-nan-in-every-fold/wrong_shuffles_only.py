"""Level 2: shuffles the rows, but leaves to chance whether a fold gets a faulty board.

Fails: test_six_faulty_boards_give_five_scores
"""

from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold, cross_val_score


def scores(X, y, scoring):
    folds = KFold(5, shuffle=True, random_state=0)
    return cross_val_score(LogisticRegression(), X, y, cv=folds, scoring=scoring)
