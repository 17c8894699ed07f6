"""The code of the prompt: the generator moves on, so every model is tested on other folds.

Fails: test_a_model_entered_twice_gets_one_score, test_other_models_do_not_change_a_score
"""

import numpy as np
from sklearn.datasets import load_iris
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.neighbors import KNeighborsClassifier


def compare(models, X, y, seed=0):
    rng = np.random.RandomState(seed)
    folds = StratifiedKFold(5, shuffle=True, random_state=rng)
    means = {}
    for name, model in models.items():
        scores = cross_val_score(model, X, y, cv=folds)
        means[name] = round(float(scores.mean()), 3)
    return means


X, y = load_iris(return_X_y=True)
old, new = KNeighborsClassifier(), KNeighborsClassifier()
print(compare({"old": old, "new": new}, X, y))
