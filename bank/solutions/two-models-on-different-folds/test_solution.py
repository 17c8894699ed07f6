import pytest
from sklearn.datasets import load_iris
from sklearn.neighbors import KNeighborsClassifier
from solution import compare

X, y = load_iris(return_X_y=True)


def knn(neighbours=5):
    return KNeighborsClassifier(neighbours)


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_a_model_entered_twice_gets_one_score(seed):
    scores = compare({"old": knn(), "new": knn(), "third": knn()}, X, y, seed=seed)
    assert len(set(scores.values())) == 1


def test_other_models_do_not_change_a_score():
    alone = compare({"new": knn()}, X, y)["new"]
    assert compare({"old": knn(30), "older": knn(50), "new": knn()}, X, y)["new"] == alone


def test_the_same_seed_gives_the_same_scores():
    models = {"old": knn(30), "new": knn()}
    assert compare(models, X, y, seed=4) == compare(models, X, y, seed=4)


def test_another_seed_gives_other_folds():
    assert len({compare({"new": knn(50)}, X, y, seed=seed)["new"] for seed in range(6)}) > 1


def test_all_models_are_scored():
    assert set(compare({"old": knn(30), "new": knn()}, X, y)) == {"old", "new"}
