import pytest
from sklearn.metrics import roc_auc_score
from solution import book, forecast, p


def test_the_forecast_is_near_the_money_that_was_lost():
    lost = (book["lost"] * book["amount"]).sum()
    assert forecast == pytest.approx(lost, rel=0.25)


def test_the_mean_probability_is_the_share_of_losses():
    assert p.mean() == pytest.approx(book["lost"].mean(), abs=0.015)


def test_the_order_of_the_loans_is_kept():
    assert roc_auc_score(book["lost"], p) > 0.76
