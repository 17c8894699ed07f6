from solution import entries, errors

LOG = """\
09:14:02 INFO order 71 accepted
09:14:05 ERROR payment failed
09:14:09 INFO order 72 accepted
"""
TRACEBACK = """\
Traceback (most recent call last):
  File "pay.py", line 12, in charge
TimeoutError: no answer"""


def read(text):
    return list(entries(text.splitlines(keepends=True)))


def texts(found):
    return [[entry["text"] for entry in group] for group in found]


def test_step_1_splits_each_line():
    assert read(LOG)[1] == {"time": "09:14:05", "level": "ERROR", "text": "payment failed"}
    assert [entry["text"] for entry in read(LOG)] == [
        "order 71 accepted",
        "payment failed",
        "order 72 accepted",
    ]


def test_step_1_lines_may_come_without_line_ends():
    assert list(entries(LOG.splitlines())) == read(LOG)


def test_step_1_an_empty_log_has_no_entries():
    assert read("") == []


def test_step_2_other_lines_belong_to_the_entry_before():
    found = read(f"09:14:05 ERROR payment failed\n{TRACEBACK}\n09:14:09 INFO order 72 accepted\n")
    assert [entry["text"] for entry in found] == [
        f"payment failed\n{TRACEBACK}",
        "order 72 accepted",
    ]


def test_step_2_the_last_entry_is_complete():
    found = read(f"09:14:05 ERROR payment failed\n{TRACEBACK}\n")
    assert [entry["text"] for entry in found] == [f"payment failed\n{TRACEBACK}"]


def test_step_2_lines_ahead_of_the_first_entry_are_dropped():
    assert read(f"{TRACEBACK}\n{LOG}") == read(LOG)


def test_step_3_an_error_comes_with_the_entries_ahead_of_it():
    log = "".join(f"09:14:0{at} INFO step {at}\n" for at in range(4)) + "09:14:05 ERROR failed\n"
    assert texts(errors(read(log), 2)) == [["step 2", "step 3", "failed"]]


def test_step_3_there_may_be_fewer_entries_ahead():
    assert texts(errors(read(LOG), 5)) == [["order 71 accepted", "payment failed"]]
    assert texts(errors(read(LOG), 0)) == [["payment failed"]]


def test_step_3_an_error_may_stand_ahead_of_another():
    log = "09:14:05 ERROR one\n09:14:06 ERROR two\n"
    assert texts(errors(read(log), 2)) == [["one"], ["one", "two"]]


def test_step_3_reads_no_further_than_it_must():
    taken = []

    def stream():
        for at in range(10_000):
            taken.append(at)
            yield f"09:14:05 {'ERROR' if at == 3 else 'INFO'} line {at}\n"

    assert next(iter(errors(entries(stream()), 1)))[-1]["text"] == "line 3"
    assert len(taken) < 10
