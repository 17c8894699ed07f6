"""Level 2: the shared folder cures the missing file, but one name serves all days.

Fails: test_two_days_at_the_same_time_stay_apart, test_a_missing_file_is_an_error
"""


def fetch(day, download, local, shared):
    (shared / "orders.csv").write_text(download(day))


def load(day, insert, local, shared):
    insert((shared / "orders.csv").read_text())
