"""Level 1: lowers the bar to nothing and promotes every week.

Fails: test_a_worse_model_is_not_promoted
"""

INPUTS = ["distance", "load"]


def promote(live, make_model, rows):
    train = rows[rows["day"] < rows["day"].max()]
    new = make_model().fit(train[INPUTS], train["late"])
    new.last_day = train["day"].max()
    return new
