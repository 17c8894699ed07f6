"""Scaling and selection are learnt anew in each round, from the training part alone.

On measurements that say nothing, the score is that of a coin, which proves the explanation.
"""

import numpy as np
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

X = np.random.default_rng(0).normal(size=(200, 5000))
y = np.repeat([0, 1], 100)

model = make_pipeline(StandardScaler(), SelectKBest(f_classif, k=20), LogisticRegression())
scores = cross_val_score(model, X, y, cv=5)
