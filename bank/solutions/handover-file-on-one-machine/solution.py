"""Hands over through the shared folder, under a name with the day, complete or not at all.

The rename is what makes the file appear, so that a load never reads half of it.
"""


def fetch(day, download, local, shared):
    part = shared / f"orders-{day}.part"
    part.write_text(download(day), encoding="utf-8")
    part.replace(file_of(day, shared))


def load(day, insert, local, shared):
    insert(file_of(day, shared).read_text(encoding="utf-8"))


def file_of(day, shared):
    return shared / f"orders-{day}.csv"
