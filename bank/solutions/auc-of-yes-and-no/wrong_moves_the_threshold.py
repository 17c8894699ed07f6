"""Level 2: notices yes and no, and moves the threshold until the ten parcels look better.

Fails: test_the_ten_parcels, test_a_perfect_order_below_the_threshold
"""

from sklearn.metrics import roc_auc_score


def monthly_auc(scores, returned, threshold=0.35):
    return round(float(roc_auc_score(returned, scores >= threshold)), 4)
