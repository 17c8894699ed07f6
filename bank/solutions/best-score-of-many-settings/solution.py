"""The choice of settings is part of what is tested: each outer round searches without its test rows."""

from sklearn.model_selection import GridSearchCV, cross_val_score


def expected_hit_rate(model, grid, X, y):
    """Share of right answers to expect for new castings, whichever setting the search picks."""
    search = GridSearchCV(model, grid, cv=5)
    return cross_val_score(search, X, y, cv=5).mean()
