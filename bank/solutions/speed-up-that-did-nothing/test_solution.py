import time

from solution import new_clean, old_clean, seconds


def slow(row):
    time.sleep(0.01)
    return row


def test_counts_the_work_of_a_generator():
    assert seconds(lambda rows: (slow(row) for row in rows), ["a", "b"]) >= 0.018


def test_counts_the_work_of_a_function_that_returns_a_list():
    assert seconds(lambda rows: [slow(row) for row in rows], ["a", "b"]) >= 0.018


def test_no_rows():
    assert seconds(new_clean, []) >= 0


def test_both_versions_give_equal_rows():
    rows = [" Tea ", "JAM", ""]
    assert list(new_clean(rows)) == list(old_clean(rows)) == ["tea", "jam", ""]
