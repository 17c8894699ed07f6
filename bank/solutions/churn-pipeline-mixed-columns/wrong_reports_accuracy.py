"""Level 2: one object, but the score is accuracy, which 4% leavers make meaningless.

Fails: test_noise_does_not_look_good
"""

from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def train(df, churned):
    numbers = make_pipeline(SimpleImputer(), StandardScaler())
    words = make_pipeline(
        SimpleImputer(strategy="most_frequent"), OneHotEncoder(handle_unknown="ignore")
    )
    columns = make_column_transformer(
        (numbers, ["age", "monthly_fee"]), (words, ["plan", "region"])
    )
    pipeline = Pipeline([("columns", columns), ("model", LogisticRegression(max_iter=1000))])
    rows, test, labels, test_labels = train_test_split(
        df, churned, stratify=churned, random_state=0
    )
    search = GridSearchCV(pipeline, {"model__C": [0.01, 0.1, 1, 10]}).fit(rows, labels)
    return search, search.score(test, test_labels)
