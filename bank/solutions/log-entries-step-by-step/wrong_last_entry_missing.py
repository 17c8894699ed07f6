"""Level 2: an entry is handed out when the next begins, so the one at the end of the log never is.

Fails: test_step_1_splits_each_line, test_step_2_other_lines_belong_to_the_entry_before,
test_step_2_the_last_entry_is_complete, test_step_3_an_error_comes_with_the_entries_ahead_of_it,
test_step_3_an_error_may_stand_ahead_of_another
"""

from collections import deque


def entries(lines):
    entry = None
    for line in lines:
        line = line.rstrip("\n")
        if line[2:3] == ":" and line[5:6] == ":":
            if entry:
                yield entry
            time, level, text = line.split(" ", 2)
            entry = {"time": time, "level": level, "text": text}
        elif entry:
            entry["text"] += "\n" + line


def errors(entries, before):
    ahead = deque(maxlen=before)
    for entry in entries:
        if entry["level"] == "ERROR":
            yield [*ahead, entry]
        ahead.append(entry)
