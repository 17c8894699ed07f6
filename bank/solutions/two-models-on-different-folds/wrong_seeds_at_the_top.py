"""Level 1: sets the global seed at the top and believes that it ties the two runs together.

Fails: test_a_model_entered_twice_gets_one_score, test_other_models_do_not_change_a_score
"""

import numpy as np
from sklearn.model_selection import StratifiedKFold, cross_val_score


def compare(models, X, y, seed=0):
    np.random.seed(seed)
    folds = StratifiedKFold(5, shuffle=True)
    means = {}
    for name, model in models.items():
        means[name] = round(float(cross_val_score(model, X, y, cv=folds).mean()), 3)
    return means
