"""Splits once and hands the same rows to every model, so that only the models differ."""

from sklearn.model_selection import StratifiedKFold, cross_val_score


def compare(models, X, y, seed=0):
    folds = list(StratifiedKFold(5, shuffle=True, random_state=seed).split(X, y))
    means = {}
    for name, model in models.items():
        scores = cross_val_score(model, X, y, cv=folds)
        means[name] = round(float(scores.mean()), 3)
    return means
