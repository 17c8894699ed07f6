import numpy as np
from solution import changed

MEASURES = [f"measure {i}" for i in range(40)]


def week(rng, visitors=60, **means):
    return {
        name: rng.normal(means.get(name.replace(" ", "_"), 0.0), 1, visitors) for name in MEASURES
    }


def test_weeks_without_a_change_are_mostly_silent():
    rng = np.random.default_rng(11)
    reports = [changed(week(rng), week(rng)) for _ in range(25)]
    assert sum(bool(report) for report in reports) <= 5


def test_a_real_change_is_named():
    rng = np.random.default_rng(12)
    assert "measure 7" in changed(week(rng), week(rng, measure_7=2.0))


def test_all_real_changes_are_named():
    rng = np.random.default_rng(13)
    moved = {"measure_3": 2.0, "measure_8": -2.0, "measure_21": 2.0, "measure_30": 2.0}
    assert {name.replace("_", " ") for name in moved} <= set(changed(week(rng), week(rng, **moved)))


def test_a_report_of_one_measure():
    rng = np.random.default_rng(14)
    one, other = rng.normal(0, 1, 50), rng.normal(3, 1, 50)
    assert list(changed({"basket": one}, {"basket": other})) == ["basket"]
