"""Level 1: looks only at the error of the last day and passes over a missing file.

Fails: test_the_load_may_run_on_another_worker, test_a_stale_file_is_never_loaded,
test_two_days_at_the_same_time_stay_apart, test_a_missing_file_is_an_error
"""


def fetch(day, download, local, shared):
    (local / "orders.csv").write_text(download(day))


def load(day, insert, local, shared):
    path = local / "orders.csv"
    if path.exists():
        insert(path.read_text())
