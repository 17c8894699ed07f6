"""Level 2: a large negative index reaches rows ahead of the window, and a part of it is a list.

Fails: test_rows_outside_cannot_be_reached, test_a_part_is_a_window
"""


class Window:
    def __init__(self, rows, start, stop):
        self.rows = rows
        self.start = min(start, len(rows))
        self.stop = max(min(stop, len(rows)), self.start)

    def __len__(self):
        return self.stop - self.start

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        if index >= len(self):
            raise IndexError(index)
        return self.rows[(self.start if index >= 0 else self.stop) + index]
