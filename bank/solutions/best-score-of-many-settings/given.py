"""The code of the prompt: the highest of many noisy scores is reported as the one to expect.

Fails: test_labels_without_meaning_score_like_a_coin
"""

from sklearn.model_selection import GridSearchCV


def expected_hit_rate(model, grid, X, y):
    """Share of right answers to expect for new castings."""
    search = GridSearchCV(model, grid, cv=5)
    search.fit(X, y)
    return search.best_score_
