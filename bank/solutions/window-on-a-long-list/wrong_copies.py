"""Level 1: stores a copy of the part.

Fails: test_nothing_is_copied, test_shows_changes_of_the_rows, test_a_part_is_a_window
"""


class Window(list):
    def __init__(self, rows, start, stop):
        super().__init__(rows[start:stop])
