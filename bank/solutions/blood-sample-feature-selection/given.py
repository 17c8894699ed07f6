"""The code of the prompt, on measurements that say nothing: the columns were chosen with all labels.

Fails: test_meaningless_columns_score_like_a_coin
"""

import numpy as np
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.preprocessing import StandardScaler

X = np.random.default_rng(0).normal(size=(200, 5000))
y = np.repeat([0, 1], 100)

X = StandardScaler().fit_transform(X)
X = SelectKBest(f_classif, k=20).fit_transform(X, y)
model = LogisticRegression()
scores = cross_val_score(model, X, y, cv=5)
print(scores.mean())
