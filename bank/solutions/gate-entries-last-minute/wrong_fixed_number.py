"""Level 1: keeps a fixed number of entries, whatever their age.

Fails: test_the_example, test_an_entry_exactly_60_seconds_old_no_longer_counts, test_more_entries_than_seconds,
test_nothing_for_a_long_time, test_months_of_entries_do_not_slow_a_call
"""

from collections import deque


class Gate:
    def __init__(self):
        self._entries = deque(maxlen=60)

    def entry(self, second):
        self._entries.append(second)

    def last_minute(self, now):
        return len(self._entries)
