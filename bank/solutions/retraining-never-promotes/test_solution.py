import contextlib

import numpy as np
import pandas as pd
from sklearn.tree import DecisionTreeClassifier
from solution import INPUTS, promote


class Spy:
    """A model that notes which rows it was fitted on and asked about; `distance` tells rows apart."""

    def __init__(self, good=True):
        self.good, self.fitted, self.asked, self.last_day = good, set(), set(), None

    def fit(self, X, y):
        self.fitted |= set(X["distance"])
        return self

    def predict_proba(self, X):
        self.asked |= set(X["distance"])
        one = X["load"].to_numpy() if self.good else -X["load"].to_numpy()
        return np.column_stack([-one, one])


def deliveries(days=365, each=20, change=None):
    """Heavy loads are late; from the day `change` on, light ones are."""
    rng = np.random.default_rng(0)
    day = np.repeat(np.arange(days), each)
    load = rng.uniform(-1, 1, len(day))
    sign = np.where(day >= change, -1, 1) if change else 1
    late = (sign * load + rng.normal(0, 0.4, len(day)) > 0).astype(int)
    rows = pd.DataFrame(
        {"day": day, "distance": np.arange(len(day)) / 7, "load": load, "late": late}
    )
    return rows.sample(frac=1, random_state=1)


def live_until(day, rows):
    live = DecisionTreeClassifier(random_state=0)
    known = rows[rows["day"] <= day]
    live.fit(known[INPUTS], known["late"])
    live.last_day = day
    return live


def contest(new, last_day=300):
    """What `promote` does with spies: the live model and the newest one that was made."""
    live, made, rows = Spy(), [], deliveries()
    live.last_day = last_day

    def make():
        made.append(Spy(new))
        return made[-1]

    chosen = promote(live, make, rows)
    return live, made, chosen, rows


def test_a_better_model_is_promoted_after_a_change():
    """The live model knows the rows by heart, half of them from before the change."""
    rows = deliveries(change=230)
    rows = rows[rows["day"] >= 150]
    live = live_until(330, rows)
    chosen = promote(live, lambda: DecisionTreeClassifier(max_depth=3, random_state=0), rows)
    assert chosen is not live


def test_a_worse_model_is_not_promoted():
    live, _, chosen, _ = contest(new=False)
    assert chosen is live


def test_live_is_not_tested_on_rows_it_knows():
    live, _, _, rows = contest(new=True)
    asked = rows[rows["distance"].isin(live.asked)]
    assert (asked["day"] > 300).all()


def test_new_is_tested_on_the_future():
    _, made, _, rows = contest(new=True)
    for spy in made:
        fitted, asked = (rows.loc[rows["distance"].isin(d), "day"] for d in (spy.fitted, spy.asked))
        assert asked.empty or fitted.max() < asked.min()


def test_without_new_rows_there_is_no_contest():
    """The prompt leaves open whether the live model stays or an error says why."""
    live, made = Spy(), []
    live.last_day = 364
    with contextlib.suppress(ValueError):
        promote(live, lambda: made.append(Spy()) or made[-1], deliveries())
    assert not live.asked
