"""The list of plans is learnt once and kept with the model, so that every night gets the same columns."""

from sklearn.compose import make_column_transformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder


def fit(train, stays):
    columns = make_column_transformer(
        (OneHotEncoder(handle_unknown="ignore"), ["plan"]), remainder="passthrough"
    )
    return make_pipeline(columns, LogisticRegression()).fit(train, stays)


def predict(model, today):
    return model.predict(today)
