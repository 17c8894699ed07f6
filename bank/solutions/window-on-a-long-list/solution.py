"""A range holds the indices of the window, so that it checks, counts from the end and slices for
free.

A part of a window refers to the rows themselves and not to the window.
"""

from collections.abc import Sequence


class Window(Sequence):
    def __init__(self, rows, start, stop):
        self._rows = rows
        self._indices = range(len(rows))[start:stop]

    def __len__(self):
        return len(self._indices)

    def __getitem__(self, index):
        if isinstance(index, slice):
            part = self._indices[index]
            return Window(self._rows, part.start, part.stop)
        return self._rows[self._indices[index]]
