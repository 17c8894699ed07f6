import pytest
from solution import fetch, load


@pytest.fixture
def site(tmp_path):
    """Three workers and the folder that all of them reach."""
    for name in ["w1", "w2", "w3", "shared"]:
        (tmp_path / name).mkdir()
    return tmp_path


def download(day):
    return f"orders of {day}\n"


def run_fetch(site, day, worker, source=download):
    fetch(day, source, site / worker, site / "shared")


def run_load(site, day, worker):
    inserted = []
    load(day, inserted.append, site / worker, site / "shared")
    return inserted


def test_both_tasks_on_one_worker(site):
    run_fetch(site, "2025-03-03", "w1")
    assert run_load(site, "2025-03-03", "w1") == ["orders of 2025-03-03\n"]


def test_the_load_may_run_on_another_worker(site):
    run_fetch(site, "2025-03-07", "w2")
    assert run_load(site, "2025-03-07", "w3") == ["orders of 2025-03-07\n"]


def test_a_stale_file_is_never_loaded(site):
    for day, fetched_on, loaded_on in [
        ("2025-03-03", "w1", "w1"),
        ("2025-03-04", "w2", "w2"),
        ("2025-03-05", "w2", "w1"),
        ("2025-03-06", "w1", "w2"),
    ]:
        run_fetch(site, day, fetched_on)
        assert run_load(site, day, loaded_on) == [f"orders of {day}\n"]


def test_two_days_at_the_same_time_stay_apart(site):
    run_fetch(site, "2025-03-03", "w1")
    run_fetch(site, "2025-03-04", "w1")
    assert run_load(site, "2025-03-03", "w1") == ["orders of 2025-03-03\n"]
    assert run_load(site, "2025-03-04", "w1") == ["orders of 2025-03-04\n"]


def test_a_day_may_be_fetched_again(site):
    run_fetch(site, "2025-03-03", "w1", lambda day: "wrong\n")
    run_fetch(site, "2025-03-03", "w1")
    assert run_load(site, "2025-03-03", "w1") == ["orders of 2025-03-03\n"]


def test_a_missing_file_is_an_error(site):
    run_fetch(site, "2025-03-03", "w1")
    with pytest.raises(Exception):  # noqa: B017 (which error is left to the candidate)
        run_load(site, "2025-03-04", "w1")
