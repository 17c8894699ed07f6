"""The code of the prompt: yes and no are ranked instead of scores.

Fails: test_the_ten_parcels, test_a_perfect_order_below_the_threshold
"""

import numpy as np
from sklearn.metrics import roc_auc_score


def monthly_auc(scores, returned, threshold=0.5):
    flagged = (scores >= threshold).astype(int)
    return round(float(roc_auc_score(returned, flagged)), 4)


kept = [0.05, 0.10, 0.10, 0.15, 0.20, 0.30, 0.40, 0.60]
scores = np.array(kept + [0.45, 0.70])
returned = np.array([0] * 8 + [1] * 2)
print(monthly_auc(scores, returned))
