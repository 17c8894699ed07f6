"""Ranks the scores themselves; the threshold has no place here, and a month of one kind has no AUC."""

import math

from sklearn.metrics import roc_auc_score


def monthly_auc(scores, returned):
    if len(set(returned)) < 2:
        return math.nan
    return round(float(roc_auc_score(returned, scores)), 4)
