"""Level 2: scores the chosen setting again, on other folds of the rows that chose it.

Fails: test_labels_without_meaning_score_like_a_coin
"""

from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_score


def expected_hit_rate(model, grid, X, y):
    search = GridSearchCV(model, grid, cv=5)
    search.fit(X, y)
    other_folds = StratifiedKFold(5, shuffle=True, random_state=1)
    return cross_val_score(search.best_estimator_, X, y, cv=other_folds).mean()
