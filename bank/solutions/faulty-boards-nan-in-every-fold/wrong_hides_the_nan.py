"""Level 1: replaces what is not a number, and reports scores that mean nothing.

Fails: test_boards_that_are_easy_to_tell_apart
"""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold, cross_val_score


def scores(X, y, scoring):
    return np.nan_to_num(cross_val_score(LogisticRegression(), X, y, cv=KFold(5), scoring=scoring))
