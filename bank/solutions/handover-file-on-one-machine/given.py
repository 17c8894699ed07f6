"""The code of the prompt: the file stays on the worker that fetched it, under one name for all days.

Fails: test_the_load_may_run_on_another_worker, test_a_stale_file_is_never_loaded,
test_two_days_at_the_same_time_stay_apart, test_a_missing_file_is_an_error
"""

def fetch(day, download, local, shared):
    (local / "orders.csv").write_text(download(day))

def load(day, insert, local, shared):
    insert((local / "orders.csv").read_text())
